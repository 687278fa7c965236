import { expect, it } from 'vitest';
import type { Adoption } from './calls';
import { growthOf, sharesOf, tableOf, type Words } from './model';

const words: Words = { feature: 'Feature', adopters: 'Adopters', share: 'Share', repeated: 'Twice', uses: 'Uses', median: 'Median', p95: '95 %', start: 'Week', all: 'All', none: 'None', group: '' };

const adoption: Adoption = {
  definition: '',
  customers: 4,
  period: 'week',
  buckets: ['2026-01-05', '2026-01-12'],
  features: [
    { type: 'export', adopters: 3, share: 0.75, repeated: 1, uses: 5, timeToFirstUse: { mean: 2, median: 2, p95: 3, min: 1, max: 3 }, newAdopters: [1, 2] },
    { type: 'share', adopters: 0, share: 0, repeated: 0, uses: 0, timeToFirstUse: null, newAdopters: [0, 0] },
  ],
  breakdown: [],
  partial: [],
};

it('shows the share of each feature', () => {
  expect(sharesOf(adoption, words).series[0]?.bars).toEqual([{ value: 0.75 }, { value: 0 }]);
});

it('adds up the new adopters', () => {
  expect(growthOf(adoption, words).series[0]?.points.map((point) => point.y)).toEqual([1, 3]);
});

it('lists the features, without a time where nobody adopted', () => {
  expect(tableOf(adoption, words).rows[1]).toEqual(['share', 0, 0, 0, 0, null, null]);
});

it('shows and lists the values of a breakdown apart', () => {
  const apart: Adoption = { ...adoption, breakdown: [{ value: null, customers: 4, features: adoption.features }] };
  expect(sharesOf(apart, words).series[0]?.name).toBe('None');
  expect(tableOf(apart, { ...words, group: 'city' }).rows.map((row) => row[0])).toEqual(['All', 'All', 'None', 'None']);
});
