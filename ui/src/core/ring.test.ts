import { expect, it } from 'vitest';
import { arcs } from './ring';

it('cuts a ring into parts from the top, clockwise', () => {
  const [first, second] = arcs([1, 3], 10, 5);
  expect(first).toBe('M0.00 -10.00A10 10 0 0 1 10.00 -0.00L5.00 -0.00A5 5 0 0 0 0.00 -5.00Z');
  expect(second).toContain('A10 10 0 1 1');
});

it('closes the ring where there is one part, and leaves out empty ones', () => {
  const [all, none] = arcs([4, 0], 10, 5);
  expect(all).toContain('M0 -10A10 10');
  expect(all).toContain('M0 -5A5 5');
  expect(none).toBe('');
  expect(arcs([0, 0], 10, 5)).toEqual(['', '']);
});
