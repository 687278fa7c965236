import { expect, test } from 'vitest';
import { withPeriod, withRequired } from './calls';

test('keeps one requirement for an analysis', () => {
  const all = [{ analysis: '*', purpose: 'Analytics' }];
  expect(withRequired(all, '*', 'Advertising')).toEqual([{ analysis: '*', purpose: 'Advertising' }]);
  expect(withRequired(all, 'attribution', 'Advertising')).toHaveLength(2);
  expect(withRequired(all, '*', null)).toEqual([]);
});

test('keeps one period for a type', () => {
  expect(withPeriod([{ type: 'b', days: 3 }], 'a', 5)).toEqual([
    { type: 'a', days: 5 },
    { type: 'b', days: 3 },
  ]);
  expect(withPeriod([{ type: 'b', days: 3 }], 'b', null)).toEqual([]);
});
