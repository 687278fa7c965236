import { describe, expect, it } from 'vitest';
import { found, pathOf, possibleParents, tagsOf, treeOf, type Branch } from './mapTree';

const map = (id: string, parent: string | null = null, more: object = {}) => ({ id, name: id, parent, owner: null as string | null, tags: [] as string[], staleness: 'fresh', archived: false, ...more });
const said = (branches: readonly Branch<{ id: string; name: string }>[]): unknown[] => branches.map((it) => (it.children.length === 0 ? it.map.id : [it.map.id, said(it.children)]));

describe('maps', () => {
  const maps = [map('sub', 'top'), map('top'), map('subsub', 'sub'), map('lost', 'gone'), map('a', 'b'), map('b', 'a')];

  it('stand in a tree; rings and lost ones at its top', () => {
    expect(said(treeOf(maps))).toEqual([['top', [['sub', ['subsub']]]], 'lost', 'a', 'b']);
    const known = new Map(maps.map((it) => [it.id, it]));
    expect(pathOf(known.get('subsub') ?? map(''), known).map((it) => it.id)).toEqual(['top', 'sub']);
  });

  it('cannot be put under themselves or what lies below them', () => {
    expect(possibleParents('top', maps).map((it) => it.id)).toEqual(['lost', 'a', 'b']);
    expect(possibleParents('subsub', maps).map((it) => it.id)).toContain('top');
  });

  it('are found by words, tag and age; put away ones apart', () => {
    const all = [map('Анкета', null, { owner: 'Оля', tags: ['b2b', 'new'] }), map('Shop', null, { tags: ['b2b'], staleness: 'untouched' }), map('Old', null, { archived: true, staleness: 'review-due' })];
    const search = { words: '', tag: '', stale: false, archived: false };
    const ids = (more: object) => found(all, { ...search, ...more }).map((it) => it.id);
    expect(ids({})).toEqual(['Анкета', 'Shop']);
    expect(ids({ words: 'оля B2B' })).toEqual(['Анкета']);
    expect(ids({ tag: 'new' })).toEqual(['Анкета']);
    expect(ids({ stale: true })).toEqual(['Shop']);
    expect(ids({ archived: true })).toEqual(['Old']);
    expect(tagsOf(all)).toEqual(['b2b', 'new']);
  });
});
