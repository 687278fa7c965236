import { describe, expect, it } from 'vitest';
import type { Measured } from './calls';
import { stateOf, suggestions, weekLine } from './model';

const week = (value: number | null, partial = false) => ({ week: '2026-01-05', n: 3, value, burn: null, partial });
const measured = (over: Partial<Measured>) => ({ objective: '', kind: 'reach', unit: 'share', target: 0.5, value: 0.6, low: null, high: null, n: 3, undecided: 0, met: true, burn: 0.8, recentBurn: 0.8, weeks: [], missed: 0, missing: [], ...over }) as Measured;

describe('objectives on a map', () => {
  it('leaves weeks out that are not whole or have nobody', () => {
    const line = weekLine(measured({ weeks: [week(0.25), week(null), week(0.75), week(1, true)] }));
    expect(line.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [2 / 3, 1],
    ]);
    expect(line.target).toBe(0.5);
  });

  it('warns before an objective is missed', () => {
    expect(stateOf(measured({}))).toBe('met');
    expect(stateOf(measured({ recentBurn: 1.2 }))).toBe('burning');
    expect(stateOf(measured({ met: false }))).toBe('missed');
    expect(stateOf(measured({ met: null }))).toBe('nobody');
  });

  it('suggests sentences with names in quotes', () => {
    expect(suggestions([])).toEqual([]);
    expect(suggestions(['a "b"', 'c'])[1]).toBe('median wait "a \\"b\\"" -> "c" < 3d');
  });
});
