import { expect, it } from 'vitest';
import type { Survival } from './calls';
import { curvesOf, tableOf, type Words } from './model';

const words: Words = { all: 'All', none: 'none', group: 'Group', time: 'Time', survival: 'Share', low: 'low', high: 'high', atRisk: 'watched', events: 'events' };

const point = { seconds: 60, survival: 0.5, low: 0.2, high: 0.8, atRisk: 2, events: 1 };

const survival: Survival = {
  definition: '',
  n: 2,
  events: 1,
  curve: [point],
  thinned: false,
  median: 60,
  medianLow: null,
  medianHigh: null,
  groups: [],
  logRank: null,
};

const group = { value: null, n: 2, events: 1, expected: 1, curve: [point], median: 60, medianLow: null, medianHigh: null };

it('starts every curve with everybody', () => {
  const model = curvesOf(survival, words);
  expect(model.steps).toBe(true);
  expect(model.series).toEqual([
    {
      name: 'All',
      points: [
        { x: 0, y: 1, low: 1, high: 1 },
        { x: 60, y: 0.5, low: 0.2, high: 0.8 },
      ],
    },
  ]);
});

it('shows the groups in place of all, and names those without a value', () => {
  expect(curvesOf({ ...survival, groups: [group] }, words).series.map((series) => series.name)).toEqual(['none']);
});

it('lists the points of all and of each group', () => {
  expect(tableOf({ ...survival, groups: [group] }, words).rows).toEqual([
    ['All', 60, 0.5, 0.2, 0.8, 2, 1],
    ['none', 60, 0.5, 0.2, 0.8, 2, 1],
  ]);
});
