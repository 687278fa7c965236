import { describe, expect, it } from 'vitest';
import type { Conformance, Overlay, Week } from './calls';
import { columnsOf, heatOf, pointsOf, trendOf, valueOf } from './model';

const step = (id: string, share: number) => ({ step: id, name: id, stage: 'all', customers: 10, share, conversion: null, wait: null, returning: 1, scores: [], previous: null });
const facts = (id: string) => ({ step: id, customers: 10, visits: 12, returning: 1, share: 0.5, completed: 6, missing: 2, failing: null, open: 0, unexpected: 5 });
const conformance = {
  steps: [facts('a'), facts('b')],
  ghosts: [
    { after: 'a', before: 'b', type: 'chat', customers: 4 },
    { after: null, before: 'a', type: 'mail', customers: 3 },
  ],
} as unknown as Conformance;
const overlay = { customers: 20, entered: 20, since: null, until: null, before: null, bindings: 'then', scores: [], emotion: { places: [], greatest: null }, steps: [step('a', 0.5), step('b', 0.25)], conformance } as Overlay;

describe('conformance on a map', () => {
  it('puts ghosts behind the step after which they happen', () => {
    expect(columnsOf(overlay).map((column) => (column.kind === 'ghost' ? column.ghost.type : column.step.step))).toEqual(['mail', 'a', 'chat', 'b']);
  });

  it('measures a step', () => {
    const [a] = overlay.steps;
    if (!a) throw new Error('no step');
    expect(valueOf('share', a, facts('a'))).toBe(0.5);
    expect(valueOf('missing', a, facts('a'))).toBe(0.25);
    expect(valueOf('unexpected', a, facts('a'))).toBe(0.5);
    expect(valueOf('wait', a, facts('a'))).toBeNull();
    expect(trendOf(a)).toBeNull();
    expect(trendOf({ ...a, previous: { customers: 1, share: 0.25, conversion: null, median: null, returning: 0, scores: [] } })).toBe(0.25);
  });

  it('is as warm as a value is great', () => {
    expect(heatOf([1, null, 2])).toEqual([0.5, 0, 1]);
    expect(heatOf([null])).toEqual([0]);
    expect(heatOf([-50, 50, null])).toEqual([0, 1, 0]);
  });

  it('places weeks between their limits', () => {
    const week = (fitness: number | null) => ({ week: '2025-01-06', customers: 5, fitness, low: null, high: null, drift: false, partial: false }) as Week;
    const { points, from, to } = pointsOf([week(0.5), week(null), week(0.6)]);
    expect(points.map((point) => point.x)).toEqual([0, 1]);
    expect(from).toBeLessThan(0.5);
    expect(to).toBeGreaterThan(0.6);
  });
});
