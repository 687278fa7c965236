import { expect, it } from 'vitest';
import { formatOf } from '../../core/format';
import { histogramSayings, histogramTable, placeOf, type HistogramModel } from './model';

const model: HistogramModel = {
  of: { name: 'Time to convert', kind: 'duration' },
  counted: 'Customers',
  bins: [
    { from: 0, to: 3600, count: 3 },
    { from: 3600, to: 7200, count: 0 },
    { from: 7200, to: null, count: 1 },
  ],
};

it('tells every bin with its share', () => {
  expect(histogramTable(model, { from: 'From', to: 'To', share: 'Share' }).rows).toEqual([
    [0, 3600, 3, 0.75],
    [3600, 7200, 0, 0],
    [7200, null, 1, 0.25],
  ]);
  const sayings = histogramSayings(model, formatOf('en'));
  expect(sayings.at(0, 0)).toEqual({ title: 'Time to convert: 0 sec – 60 min', lines: [{ name: 'Customers', value: '3 (75%)' }] });
  expect(sayings.at(0, 2).title).toBe('Time to convert: ≥ 2 hr');
});

it('has no shares without values', () => {
  expect(histogramTable({ ...model, bins: [{ from: 0, to: 1, count: 0 }] }, { from: '', to: '', share: '' }).rows).toEqual([[0, 1, 0, null]]);
});

it('finds the place of a value among the bins', () => {
  expect([0, 1800, 3600, 9000].map((value) => placeOf(model, value))).toEqual([0, 0.5, 1, 2.5]);
  expect(placeOf(model, -1)).toBeNull();
});
