import { expect, it } from 'vitest';
import { oddsPlace, oddsScale } from './odds';

it('puts no difference in the middle and a factor as far below as above', () => {
  const scale = oddsScale([0.5, 3]);
  expect(oddsPlace(scale, 1)).toBe(0.5);
  expect(oddsPlace(scale, 2) - 0.5).toBeCloseTo(0.5 - oddsPlace(scale, 0.5));
});

it('cuts what lies beyond it', () => {
  const scale = oddsScale([2]);
  expect(scale.most).toBe(3);
  expect(oddsPlace(scale, 1e9)).toBe(1);
  expect(oddsPlace(scale, 1e-9)).toBe(0);
});
