import { expect, it } from 'vitest';
import { pointIn } from './changes';
import { Grid } from './grid';
import { MapStore } from './mapStore';
import type { MapRecord, RecordKind, Value } from './records';
import { meanOf, takeWalks, withVisit } from './walk';

const record = (kind: RecordKind, id: string, fields: Record<string, Value>): MapRecord => ({ kind, id, fields });

function world() {
  const store = new MapStore();
  const grid = new Grid(store);
  store.snapshot(1, [
    record('map', 'map', { name: 'Map' }),
    record('stage', 's1', { name: 'One', order: 'A' }),
    record('stage', 's2', { name: 'Two', order: 'B' }),
    record('step', 't1', { name: 'First', stage: 's2', order: 'A', evidence: { kind: 'assumed' } }),
    record('step', 't2', { name: 'Second', stage: 's2', order: 'B', evidence: { kind: 'measured', n: 5 } }),
    record('persona', 'p', { name: 'Ann', order: 'A' }),
  ]);
  let op = 0;
  let id = 0;
  return { store, grid, ids: () => `new${++id}`, apply: (set: Parameters<MapStore['change']>[1]) => store.change(`me:${++op}`, set) };
}

const walks = [
  { id: 'walk-one', visits: [{ place: 's1', done: true, mood: 2 }, { place: 't1', done: false, mood: -2, note: 'Stuck' }, { place: 't2', done: true }] },
  { id: 'walk-two', visits: [{ place: 't1', done: true, mood: -1, note: 'Slow', seconds: 90 }, { place: 'gone', mood: 1 }] },
];
const taking = { persona: 'p', day: '2026-11-26', source: 'Walk-through', notes: true, say: (visits: readonly unknown[]) => `${visits.length} walked` };

it('takes moods, steps and notes into the map, researched by as many as walked', () => {
  const { grid, ids, apply, store } = world();
  apply(takeWalks(grid, walks, taking, ids));
  const curve = grid.curves[0]?.id ?? '';
  expect(store.get('curve', curve)?.fields['kind']).toBe('assumed');
  const point = pointIn(grid, curve, { stage: 's2', step: 't1' });
  expect(point?.fields['value']).toBe(-1.5);
  expect(point?.fields['evidence']).toEqual({ kind: 'researched', source: 'Walk-through', date: '2026-11-26T00:00:00Z', n: 2 });
  expect(point?.fields['note']).toBe('2 walked');
  expect(pointIn(grid, curve, { stage: 's2', step: 't2' })).toBeUndefined();
  expect(store.get('step', 't1')?.fields['evidence']).toMatchObject({ kind: 'researched', n: 2 });
  expect(store.get('step', 't2')?.fields['evidence']).toEqual({ kind: 'measured', n: 5 });
  expect([...grid.allCards()].map((card) => [card.fields['text'], grid.slotOf(card).step])).toEqual([['Stuck', 't1'], ['Slow', 't1']]);
});

it('makes nothing twice, and leaves a deleted card alone', () => {
  const { grid, ids, apply, store } = world();
  apply(takeWalks(grid, walks, taking, ids));
  const records = [...store.all()].length;
  const card = [...grid.allCards()][0]?.id ?? '';
  apply([{ kind: 'card', id: card, fields: { deleted: true } }]);
  apply(takeWalks(grid, walks, taking, ids));
  expect([...store.all()].length).toBe(records);
  expect([...grid.allCards()]).toHaveLength(1);
});

it('sets and clears what was noted at a place', () => {
  const once = withVisit([], 'a', { mood: 0 });
  expect(withVisit(once, 'a', { note: 'x' })).toEqual([{ place: 'a', mood: 0, note: 'x' }]);
  expect(withVisit(once, 'a', { mood: undefined })).toEqual([{ place: 'a' }]);
  expect(meanOf([])).toBeUndefined();
  expect(meanOf([-2, 1])).toBe(-0.5);
});
