import { expect, it } from 'vitest';
import { durationStep, niceBounds, numberStep } from './ticks';

it('marks durations where people count them', () => {
  expect(durationStep(50, 6)).toBe(15);
  expect(durationStep(6 * 3600, 6)).toBe(3600);
  expect(durationStep(30 * 86_400, 6)).toBe(5 * 86_400);
  expect(durationStep(170 * 86_400, 6)).toBe(30 * 86_400);
});

it('marks numbers at round steps', () => {
  expect(numberStep(100, 5)).toBe(20);
  expect(numberStep(0.31, 5)).toBe(0.1);
  expect(numberStep(0, 5)).toBe(1);
});

it('ends an axis at a mark', () => {
  expect(niceBounds(0, 93, 20)).toEqual({ min: 0, max: 100 });
  expect(niceBounds(-0.5, 3, 1)).toEqual({ min: -1, max: 3 });
  expect(niceBounds(0, 0, 1)).toEqual({ min: 0, max: 1 });
});
