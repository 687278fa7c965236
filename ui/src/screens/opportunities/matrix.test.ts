import { describe, expect, it } from 'vitest';
import type { Opportunity } from './calls';
import { daysAt, impactsOf, LEAST_DAYS, MOST_DAYS, placeOf, stepped } from './matrix';

const estimate = (amount: number) => ({ amount, low: amount, high: amount });
const opportunity = (perMonth: number | null, value: number | null) =>
  ({ expected: 0.5, perMonth: perMonth === null ? null : estimate(perMonth), value: value === null ? null : estimate(value) }) as Opportunity;

describe('the matrix', () => {
  it('places efforts from half a day to 250', () => {
    expect(placeOf(LEAST_DAYS)).toBe(0);
    expect(placeOf(MOST_DAYS)).toBe(1);
    expect(placeOf(9999)).toBe(1);
    expect(daysAt(-1)).toBe(LEAST_DAYS);
    expect(daysAt(2)).toBe(MOST_DAYS);
  });

  it('finds the effort again where it was put', () => {
    for (const days of [0.5, 1, 2.5, 5, 9.5, 12, 40, 200]) expect(daysAt(placeOf(days))).toBe(days);
  });

  it('always moves by the keyboard, and back within the scale', () => {
    for (const days of [0.5, 1, 1.5, 5, 10, 11, 249]) {
      expect(stepped(days, 1)).toBeGreaterThan(days);
      expect(stepped(days, -1)).toBeLessThanOrEqual(days);
    }
    expect(stepped(MOST_DAYS, 1)).toBe(MOST_DAYS);
    expect(stepped(LEAST_DAYS, -1)).toBe(LEAST_DAYS);
  });

  it('counts money only if all that are sized have some', () => {
    expect(impactsOf([opportunity(10, 500), opportunity(null, null)])).toEqual({ by: 'value', impacts: [250, null] });
    expect(impactsOf([opportunity(10, 500), opportunity(4, null)])).toEqual({ by: 'customers', impacts: [5, 2] });
    expect(impactsOf([])).toEqual({ by: 'customers', impacts: [] });
  });
});
