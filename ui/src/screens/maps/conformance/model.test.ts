import { describe, expect, it } from 'vitest';
import type { Conformance, Overlay, OverlayStep, Week } from './calls';
import { columnsOf, heatOf, pointsOf, signed, trendOf, valueOf, waysOn } from './model';

const step = (id: string, share: number) => ({ step: id, name: id, stage: 'all', department: null, customers: 10, share, conversion: null, wait: null, next: [], returning: 1, scores: [], previous: null });
const facts = (id: string) => ({ step: id, customers: 10, visits: 12, returning: 1, share: 0.5, completed: 6, missing: 2, failing: null, open: 0, unexpected: 5 });
const conformance = {
  steps: [facts('a'), facts('b')],
  ghosts: [
    { after: 'a', before: 'b', type: 'chat', customers: 4 },
    { after: null, before: 'a', type: 'mail', customers: 3 },
  ],
} as unknown as Conformance;
const overlay = { customers: 20, entered: 20, since: null, until: null, before: null, bindings: 'then', scores: [], handovers: { steps: [], departments: [] }, emotion: { places: [], greatest: null }, steps: [step('a', 0.5), step('b', 0.25)], conformance } as Overlay;

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
    expect(trendOf('share', a)).toBeNull();
  });

  it('compares a step with the period before', () => {
    const [a] = overlay.steps;
    if (!a) throw new Error('no step');
    const wait = { median: 30, p95: 90 } as OverlayStep['wait'];
    const now = { ...a, conversion: 0.5, wait, previous: { customers: 5, share: 0.25, conversion: 0.75, median: 20, returning: 1, scores: [] } };
    expect(trendOf('share', now)).toBe(0.25);
    expect(valueOf('conversionTrend', now, facts('a'))).toBe(-0.25);
    expect(valueOf('waitTrend', now, facts('a'))).toBe(10);
    expect(valueOf('returningTrend', now, facts('a'))).toBeCloseTo(-0.1);
    expect(trendOf('wait', { ...now, wait: null })).toBeNull();
    expect([signed(-0.25, String), signed(2, String), signed(0, String)]).toEqual(['−0.25', '+2', '0']);
  });

  it('tells where those who go on went first, where there is more than one way', () => {
    const [a] = overlay.steps;
    if (!a) throw new Error('no step');
    expect(waysOn({ ...a, next: [{ step: 'b', customers: 4 }] })).toEqual([]);
    const next = [
      { step: 'b', customers: 2 },
      { step: 'c', customers: 0 },
      { step: 'd', customers: 5 },
    ];
    expect(waysOn({ ...a, next })).toEqual([
      { step: 'd', share: 0.5 },
      { step: 'b', share: 0.2 },
    ]);
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
