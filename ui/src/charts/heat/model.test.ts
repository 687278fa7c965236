import { expect, it } from 'vitest';
import { formatOf } from '../../core/format';
import { heatPosition, heatSayings, heatTable, type HeatModel } from './model';

const model: HeatModel = {
  rowsOf: 'Started',
  columnsOf: 'Week',
  rows: ['Jan', 'Feb'],
  columns: ['0', '1'],
  value: { name: 'Came back', kind: 'share' },
  cells: [[{ value: 1, note: '10 of 10' }, { value: 0.5 }], [{ value: 1 }]],
};

it('keeps missing cells empty in the table', () => {
  expect(heatTable(model).rows).toEqual([
    ['Jan', 1, 0.5],
    ['Feb', 1, null],
  ]);
});

it('says a cell by its row and column', () => {
  const sayings = heatSayings(model, formatOf('en'));
  expect(sayings.at(0, 0)).toEqual({ title: 'Jan · 0', lines: [{ name: 'Came back', value: '100%' }, { name: '', value: '10 of 10' }] });
  expect(sayings.at(1, 1).lines[0]?.value).toBe('–');
});

it('places values on the scale of colours', () => {
  expect([0, 0.5, 1].map((value) => heatPosition(model, value))).toEqual([0, 0.5, 1]);
  const both: HeatModel = { ...model, bothWays: true, max: 0.2 };
  expect([-0.4, -0.1, 0, 0.2].map((value) => heatPosition(both, value))).toEqual([0, 0.25, 0.5, 1]);
});
