import { describe, expect, it } from 'vitest';
import { countsOf, groupsOf, sentenceOf, type Change } from './mapDiff';

const change = (more: Partial<Change>): Change => ({ kind: 'changed', part: 'card', id: 'c', stage: null, stageName: '', name: 'n', field: 'color', before: null, after: null, ...more });

describe('what is different between two maps', () => {
  it('is grouped by stage, the map as a whole by itself', () => {
    const groups = groupsOf([change({ id: '1' }), change({ id: '2', stage: 's', stageName: 'Buy' }), change({ id: '3', stage: 't', stageName: 'Buy' }), change({ id: '4', stage: 's', stageName: 'Buy' })]);
    expect(groups.map((group) => [group.stage, group.name, group.changes.map((it) => it.id)])).toEqual([
      [null, '', ['1']],
      ['s', 'Buy', ['2', '4']],
      ['t', 'Buy', ['3']],
    ]);
  });

  it.each([
    [{ kind: 'added', after: 'x' }, 'added'],
    [{ kind: 'removed', before: 'x' }, 'removed'],
    [{ kind: 'moved', field: '', before: 'A', after: 'B' }, 'moved'],
    [{ kind: 'moved', field: '' }, 'placed'],
    [{ kind: 'reworded', field: 'text', before: 'a', after: 'b' }, 'renamed'],
    [{ kind: 'reworded', field: 'description', before: 'a', after: 'b' }, 'became'],
    [{ kind: 'rescored', field: 'value', after: '2.0' }, 'gained'],
    [{ kind: 'reworded', field: 'name', before: 'a', after: '' }, 'lost'],
  ] as const)('is told by a sentence of its own: %o', (given, sentence) => {
    expect(sentenceOf(change(given))).toBe(sentence);
  });

  it('is counted by kind', () => {
    expect(countsOf([change({ kind: 'moved' }), change({ kind: 'added' }), change({ kind: 'moved' })])).toEqual([['added', 1], ['moved', 2]]);
  });
});
