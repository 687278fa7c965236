import { expect, it } from 'vitest';
import { spreadBars } from './spread';

it('gives every number a bar, also one that never occurs', () => {
  expect(spreadBars([{ value: 1, count: 5 }, { value: 3, count: 2 }], 5).map((bar) => bar.count)).toEqual([5, 0, 2]);
});

it('puts what lies above the limit together', () => {
  expect(spreadBars([{ value: 1, count: 5 }, { value: 4, count: 2 }, { value: 90, count: 1 }], 3)).toEqual([
    { from: 1, open: false, count: 5 },
    { from: 2, open: false, count: 0 },
    { from: 3, open: true, count: 3 },
  ]);
});

it('has no bar for nothing', () => {
  expect(spreadBars([], 5)).toEqual([]);
});
