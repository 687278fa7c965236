import { expect, it } from 'vitest';
import type { Retention } from './calls';
import { curveOf, heatOf, tableOf, type Words } from './model';

const words: Words = {
  cohort: 'Cohort',
  size: 'Customers',
  bucket: 'Week',
  share: 'Share',
  all: 'All',
  day: (day) => `day ${day}`,
  of: (returned, size) => `${returned} of ${size}`,
  partial: 'may rise',
};

const retention: Retention = {
  definition: '',
  period: 'week',
  cohorts: [
    { start: '2026-01-05', size: 4, returned: [4, 1], partial: [1] },
    { start: '2026-01-12', size: 0, returned: [null, null], partial: [] },
    { start: '2026-01-19', size: 2, returned: [2, null], partial: [] },
  ],
  curve: [
    { bucket: 0, size: 6, returned: 6, share: 1 },
    { bucket: 1, size: 0, returned: null, share: null },
  ],
};

it('shows shares and says of how many, and which may still rise', () => {
  const heat = heatOf(retention, words);
  expect(heat.rows[0]).toBe('day 2026-01-05');
  expect(heat.cells[0]).toEqual([
    { value: 1, note: '4 of 4' },
    { value: 0.25, note: '1 of 4; may rise' },
  ]);
  expect(heat.cells[1]).toEqual([null, null]);
});

it('leaves out of the curve what no cohort shows whole', () => {
  expect(curveOf(retention, words).series[0]?.points).toEqual([{ x: 0, y: 1 }]);
});

it('has a row for each cohort and one for all', () => {
  expect(tableOf(retention, words).rows).toEqual([
    ['2026-01-05', 4, 1, 0.25],
    ['2026-01-12', 0, null, null],
    ['2026-01-19', 2, 1, null],
    ['All', 6, 1, null],
  ]);
});
