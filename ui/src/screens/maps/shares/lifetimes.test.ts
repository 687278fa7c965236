import { expect, it } from 'vitest';
import { endOf, firstDayAfter } from './lifetimes';

const NOW = new Date('2026-11-30T10:00:00Z');

it('a link ends after days, at the end of a day, or never', () => {
  expect(endOf('never', '', NOW)).toBeUndefined();
  expect(endOf('oneWeek', '2030-01-01', NOW)).toBe('2026-12-07T10:00:00.000Z');
  expect(endOf('day', '', NOW)).toBeUndefined();
  expect(new Date(endOf('day', '2026-12-24', NOW) ?? '').getTime()).toBe(new Date('2026-12-24T23:59:59.999').getTime());
});

it('the first day to choose is tomorrow, also over the end of a month', () => {
  expect(firstDayAfter(new Date(2026, 10, 30, 23))).toBe('2026-12-01');
});
