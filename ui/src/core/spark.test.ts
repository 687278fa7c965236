import { expect, it } from 'vitest';
import { sparkPath } from './spark';

it('draws a line that fits its box, with gaps', () => {
  expect(sparkPath([0, 10, null, 5], 34, 14)).toBe('M2.0 12.0L12.0 2.0M32.0 7.0');
  expect(sparkPath([3, 3], 12, 10)).toBe('M2.0 5.0L10.0 5.0');
  expect(sparkPath([null], 12, 10)).toBe('');
});
