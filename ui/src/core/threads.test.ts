import { describe, expect, it } from 'vitest';
import { lastAt, marksOf, threadsOf, type Said } from './threads';

const said = (id: string, at: string, more: Partial<Said> = {}): Said => ({ id, at, record: { kind: 'card', id: 'c' }, mine: false, ...more });
const COMMENTS = [said('a', '1'), said('b', '2', { resolvedBy: 'Ann' }), said('c', '3', { thread: 'a', mine: true }), said('d', '4', { thread: 'b' }), said('e', '5', { record: { kind: 'map', id: 'map' } })];

describe('comments', () => {
  it('are threads, the liveliest first', () => {
    expect(threadsOf(COMMENTS).map(({ first, answers, settled }) => [first.id, answers.map((it) => it.id), settled])).toEqual([
      ['e', [], false],
      ['b', ['d'], true],
      ['a', ['c'], false],
    ]);
  });

  it('mark the parts that they are about: open threads, and what is new of others', () => {
    expect([...marksOf(COMMENTS, '')]).toEqual([['map:map', { open: 1, fresh: 1 }], ['card:c', { open: 1, fresh: 1 }]]);
    expect(marksOf(COMMENTS, lastAt(COMMENTS)).get('card:c')).toEqual({ open: 1, fresh: 0 });
    expect(lastAt([])).toBe('');
  });
});
