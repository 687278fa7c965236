import { expect, it } from 'vitest';
import { estimateOf, faultOf, sizeOf } from './sizes';

const size = (amount: number | null, low: number | null, high: number | null) => ({ amount, low, high });

it('keeps a size without bounds as exact, and bounds where they are given', () => {
  expect(estimateOf(size(30, null, null))).toEqual({ amount: 30, low: 30, high: 30 });
  expect(estimateOf(size(30, 20, null))).toEqual({ amount: 30, low: 20, high: 30 });
  expect(estimateOf(size(30, 20, 45))).toEqual({ amount: 30, low: 20, high: 45 });
  expect(estimateOf(size(null, null, null))).toBeNull();
});

it('shows again what was written', () => {
  for (const written of [size(30, null, null), size(30, 20, null), size(30, 20, 45), size(null, null, null)]) expect(sizeOf(estimateOf(written))).toEqual(written);
  expect(sizeOf(undefined)).toEqual(size(null, null, null));
});

it('says what is wrong with bounds', () => {
  expect(faultOf(size(30, 20, 45))).toBeNull();
  expect(faultOf(size(30, 30, 30))).toBeNull();
  expect(faultOf(size(null, null, null))).toBeNull();
  expect(faultOf(size(30, 31, null))).toBe('lowAbove');
  expect(faultOf(size(30, null, 29))).toBe('highBelow');
  expect(faultOf(size(null, 2, null))).toBe('noAmount');
});
