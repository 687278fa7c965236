import { describe, expect, it } from 'vitest';
import { lineWidth, waitLevel, waitStops } from './scale';

describe('scales', () => {
  it('put the shortest wait first and the longest last', () => {
    expect(waitLevel(10, 10, 86_400)).toBe(0);
    expect(waitLevel(86_400, 10, 86_400)).toBe(4);
    expect(waitLevel(null, 10, 86_400)).toBe(0);
    expect(waitLevel(10, 10, 10)).toBe(0);
  });

  it('have stops that rise from the shortest to the longest', () => {
    const stops = waitStops(10, 86_400);
    expect(stops[0]).toBeCloseTo(10);
    expect(stops[4]).toBeCloseTo(86_400);
    expect([...stops].sort((a, b) => a - b)).toEqual(stops);
  });

  it('draw more customers with wider lines', () => {
    expect(lineWidth(0, 100)).toBe(1.25);
    expect(lineWidth(25, 100)).toBeLessThan(lineWidth(100, 100));
    expect(lineWidth(100, 100)).toBe(9);
    expect(lineWidth(5, 0)).toBe(1.25);
  });
});
