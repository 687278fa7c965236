import { expect, it } from 'vitest';
import { hourName, weekdayName } from './week';

it('begins the week on Monday', () => {
  expect(weekdayName('en', 1)).toBe('Monday');
  expect(weekdayName('uk', 7)).toBe('неділя');
});

it('writes hours with two digits', () => {
  expect(hourName(9)).toBe('09:00');
  expect(hourName(13)).toBe('13:00');
});
