import { expect, it } from 'vitest';
import type { ActivityStates, Churn } from './calls';
import { churnOf, statesOf, tableOf, type Words } from './model';

const words: Words = {
  start: 'Week',
  customers: 'Customers',
  active: 'Active',
  new: 'New',
  returning: 'Returning',
  resurrecting: 'Resurrecting',
  dormant: 'Dormant',
  churn: 'Churn',
  ratio: 'Ratio',
  day: (day) => day,
  days: 'Days',
};

const states: ActivityStates = {
  definition: '',
  period: 'week',
  buckets: [
    { start: '2026-01-05', active: 3, new: 3, returning: 0, resurrecting: 0, dormant: 0 },
    { start: '2026-01-12', active: 2, new: 1, returning: 1, resurrecting: 0, dormant: -2 },
  ],
  partial: ['2026-01-12'],
};

it('stacks the active ones and lets the dormant ones hang below', () => {
  const model = statesOf(states, words);
  expect(model.value).toMatchObject({ min: -2, max: 3 });
  expect(statesOf({ ...states, buckets: [{ start: '2026-01-05', active: 3858, new: 0, returning: 3858, resurrecting: 0, dormant: -1833 }] }, words).value).toMatchObject({ min: -2000, max: 4000 });
  expect(model.series.map((series) => series.bars.map((bar) => bar.value))).toEqual([
    [3, 1],
    [0, 1],
    [0, 0],
    [0, -2],
  ]);
});

it('lists every bucket', () => {
  expect(tableOf(states, words).rows[1]).toEqual(['2026-01-12', 2, 1, 1, 0, -2]);
});

it('leaves out the churn of a bucket that the log cuts', () => {
  const churn: Churn = {
    definition: '',
    period: 'week',
    buckets: [
      { start: '2026-01-05', active: 0, lost: 0, churn: null },
      { start: '2026-01-12', active: 3, lost: 2, churn: 2 / 3 },
    ],
    partial: ['2026-01-12'],
  };
  expect(churnOf(churn, words).series[0]?.points).toEqual([{ x: Date.UTC(2026, 0, 5), y: null }]);
});
