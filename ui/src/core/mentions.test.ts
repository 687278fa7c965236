import { describe, expect, it } from 'vitest';
import { meant, mentionAt, mentionsIn, piecesOf, withMention } from './mentions';

const NAMES = ['Ann', 'Ann Lee', 'Оля Коваль', '王芳'];

describe('a mention', () => {
  it('begins with @ where a word begins', () => {
    expect(mentionAt('Hello @An', 9)).toEqual({ at: 6, words: 'An' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, words: '' });
    expect(mentionAt('mail@host', 9)).toBeNull();
    expect(mentionAt('@Ann\nand', 8)).toBeNull();
    expect(mentionAt('none', 4)).toBeNull();
  });

  it('is offered by any part of a name', () => {
    expect(meant(NAMES, 'ков')).toEqual(['Оля Коваль']);
    expect(meant(NAMES, 'ann l')).toEqual(['Ann Lee']);
    expect(meant(NAMES, '')).toEqual(NAMES);
    expect(meant(NAMES, 'xyz')).toEqual([]);
  });

  it('is put in where it was begun', () => {
    expect(withMention('Ask @ol now', { at: 4, words: 'ol' }, 'Оля Коваль')).toEqual({ text: 'Ask @Оля Коваль now', caret: 16 });
  });

  it('is found in a text, the longer name first', () => {
    expect(mentionsIn('@Ann Lee and @王芳, @Ann! @Annette @Ann Lee', NAMES)).toEqual(['Ann Lee', '王芳', 'Ann']);
    expect(piecesOf('Hi @Ann!', NAMES)).toEqual([
      { text: 'Hi ', mention: false },
      { text: '@Ann', mention: true },
      { text: '!', mention: false },
    ]);
  });
});
