import { expect, it } from 'vitest';
import { Grid } from './grid';
import { newLink, tracksOf, waysOf } from './links';
import { MapStore } from './mapStore';
import type { MapRecord, RecordKind, Value } from './records';

const record = (kind: RecordKind, id: string, fields: Record<string, Value>): MapRecord => ({ kind, id, fields });

function world() {
  const store = new MapStore();
  const grid = new Grid(store);
  store.snapshot(1, [
    record('map', 'map', { name: 'Map' }),
    record('stage', 's1', { name: 'One', order: 'A' }),
    record('stage', 's2', { name: 'Two', order: 'B' }),
    ...['t1', 't2', 't3'].map((id, at) => record('step', id, { name: id, stage: at < 2 ? 's1' : 's2', order: 'ABC'.charAt(at) })),
  ]);
  let op = 0;
  return { store, grid, apply: (set: Parameters<MapStore['change']>[1]) => store.change(`me:${++op}`, set) };
}

it('makes a branch forward and a loop back, once each, and none from a step to itself', () => {
  const { grid, apply } = world();
  let n = 0;
  const ids = () => `k${++n}`;
  const branch = newLink(grid, 't1', 't3', ids);
  expect(branch?.fields['kind']).toBe('branch');
  apply(branch ? [branch] : []);
  expect(newLink(grid, 't1', 't3', ids)).toBeUndefined();
  expect(newLink(grid, 't3', 't1', ids)?.fields['kind']).toBe('loop');
  expect(newLink(grid, 't1', 't1', ids)).toBeUndefined();
  expect(newLink(grid, 't1', 'gone', ids)).toBeUndefined();
});

it('shows a link as long as both its steps are there', () => {
  const { grid, apply } = world();
  apply([{ kind: 'link', id: 'k', fields: { from: 't1', to: 't3', kind: 'branch', order: 'A' } }]);
  expect(waysOf(grid.shape).map(({ from, to, track }) => [from, to, track])).toEqual([[0, 2, 0]]);
  apply([{ kind: 'stage', id: 's2', fields: { deleted: true } }]);
  expect(waysOf(grid.shape)).toEqual([]);
  apply([{ kind: 'stage', id: 's2', fields: { deleted: null } }]);
  expect(waysOf(grid.shape)).toHaveLength(1);
});

it('gives ways that meet tracks of their own, the shorter ones nearer to the steps', () => {
  expect(tracksOf([[0, 4], [1, 2], [3, 4], [2, 1]])).toEqual([2, 0, 0, 1]);
  expect(tracksOf([])).toEqual([]);
});
