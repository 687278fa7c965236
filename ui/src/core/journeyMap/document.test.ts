import { describe, expect, it } from 'vitest';
import { recordsOf } from './document';
import { Grid, slotKey } from './grid';
import { MapStore } from './mapStore';
import { textOf } from './records';

const DOCUMENT = {
  format: 'waymark-map',
  id: 'm',
  name: 'Шлях',
  kind: 'customer-journey',
  personas: [{ id: 'p', name: 'Оля' }],
  stages: [
    { id: 's2', name: 'Later named first', steps: [{ id: 't1', name: 'One' }, { id: 't2', name: 'Two' }] },
    { id: 's1', name: 'Second', steps: [] },
  ],
  lanes: [{ id: 'l', kind: 'actions' }, { id: 'h', kind: 'needs', hidden: true }],
  cards: Array.from({ length: 12 }, (_, n) => ({ id: `c${n}`, lane: 'l', stage: 's2', step: 't2', text: `card ${n}` })),
  curves: [{ id: 'k', persona: 'p', kind: 'assumed', points: [{ id: 'q', stage: 's1', value: -1 }] }],
  links: [],
};

describe('a whole map document', () => {
  const store = new MapStore();
  const grid = new Grid(store);
  store.snapshot(1, recordsOf(DOCUMENT));

  it('becomes a grid in the order of its lists', () => {
    expect(textOf(grid.shape.map, 'name')).toBe('Шлях');
    expect(grid.shape.stages.map((of) => of.stage.id)).toEqual(['s2', 's1']);
    expect(grid.shape.columns.map((column) => column.step)).toEqual(['t1', 't2', '']);
    expect(grid.shape.shownLanes.map((lane) => lane.id)).toEqual(['l']);
    expect(grid.cards(slotKey({ lane: 'l', stage: 's2', step: 't2' })).map((card) => card.id)).toEqual(DOCUMENT.cards.map((card) => card.id));
  });

  it('keeps curves with their points', () => {
    expect(grid.curves.map((curve) => curve.id)).toEqual(['k']);
    expect(grid.points('k').map((point) => point.fields['value'])).toEqual([-1]);
  });

  it('is an empty grid if it holds nothing', () => {
    expect(recordsOf({ id: 'm', name: 'Empty' })).toEqual([{ kind: 'map', id: 'map', fields: { name: 'Empty' } }]);
  });
});
