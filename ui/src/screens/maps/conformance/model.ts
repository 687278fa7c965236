import type { Ghost, Overlay, OverlayStep, StepFacts, Week } from './calls';

export const METRICS = ['share', 'conversion', 'missing', 'unexpected', 'returning', 'wait', 'waitP95', 'trend', 'conversionTrend', 'waitTrend', 'returningTrend', 'nps', 'csat', 'ces'] as const;
export type Metric = (typeof METRICS)[number];

/** What is compared with the period before. */
export type Compared = 'share' | 'conversion' | 'wait' | 'returning';

/** Metrics that are by how much another one changed. */
export const TRENDS: Partial<Record<Metric, Compared>> = { trend: 'share', conversionTrend: 'conversion', waitTrend: 'wait', returningTrend: 'returning' };

/** A column of the map as it really is: a step with its numbers, or what customers do that the map does not know. */
export type Column = { readonly kind: 'step'; readonly stage: string; readonly step: OverlayStep; readonly facts: StepFacts } | { readonly kind: 'ghost'; readonly ghost: Ghost };

const MOST_GHOSTS = 3;

/** The columns in the order of the map; each ghost stands behind the step after which it happens, the most frequent first. */
export function columnsOf({ steps, conformance }: Overlay): Column[] {
  const facts = new Map(conformance.steps.map((step) => [step.step, step]));
  const behind = (after: string | null): Column[] =>
    conformance.ghosts
      .filter((ghost) => (ghost.after ?? null) === after)
      .slice(0, MOST_GHOSTS)
      .map((ghost) => ({ kind: 'ghost', ghost }));
  return [
    ...behind(null),
    ...steps.flatMap((step) => {
      const of = facts.get(step.step);
      return of ? [{ kind: 'step', stage: step.stage, step, facts: of } as const, ...behind(step.step)] : [];
    }),
  ];
}

/** A metric of a step; null if there is no number. */
export function valueOf(metric: Metric, step: OverlayStep, facts: StepFacts): number | null {
  const customers = facts.customers ?? null;
  if (customers === null) return null;
  const compared = TRENDS[metric];
  if (compared) return trendOf(compared, step);
  switch (metric) {
    case 'share':
      return step.share ?? null;
    case 'conversion':
      return step.conversion ?? null;
    case 'missing':
      return ratio(facts.missing, (facts.missing ?? 0) + (facts.completed ?? 0));
    case 'unexpected':
      return ratio(facts.unexpected, customers);
    case 'returning':
      return ratio(facts.returning, customers);
    case 'wait':
      return step.wait?.median ?? null;
    case 'waitP95':
      return step.wait?.p95 ?? null;
    case 'nps':
    case 'csat':
    case 'ces':
      return step.scores.find((score) => score.kind === metric)?.value ?? null;
    default:
      return null;
  }
}

/** How warm each value is, 0…1 of the greatest, counted from 0 or from a lower lowest one; 0 where there is none. */
export function heatOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const bottom = Math.min(0, ...known);
  const top = Math.max(0, ...known) - bottom;
  return values.map((value) => (top === 0 || value === null ? 0 : (value - bottom) / top));
}

/** A number of a step in the period before; null without one. */
export function beforeOf(compared: Compared, step: OverlayStep): number | null {
  const before = step.previous ?? null;
  switch (compared) {
    case 'share':
    case 'conversion':
      return before?.[compared] ?? null;
    case 'wait':
      return before?.median ?? null;
    case 'returning':
      return ratio(before?.returning, before?.customers);
  }
}

/** By how much a number of a step changed against the period before; null without one. */
export function trendOf(compared: Compared, step: OverlayStep): number | null {
  const before = beforeOf(compared, step);
  const now = compared === 'wait' ? (step.wait?.median ?? null) : compared === 'returning' ? ratio(step.returning, step.customers) : (step[compared] ?? null);
  return before === null || now === null ? null : now - before;
}

/** A change with its sign. */
export const signed = (change: number, write: (size: number) => string) => `${change > 0 ? '+' : change < 0 ? '−' : ''}${write(Math.abs(change))}`;

const MOST_WAYS = 3;

/** Where those who go on went first, as shares of all who came, the most frequent first; empty where there is only one way. */
export function waysOn(step: OverlayStep): { step: string; share: number }[] {
  if (step.next.length < 2) return [];
  return step.next
    .filter((way) => way.customers > 0)
    .toSorted((a, b) => b.customers - a.customers)
    .slice(0, MOST_WAYS)
    .map((way) => ({ step: way.step, share: ratio(way.customers, step.customers) ?? 0 }));
}

function ratio(count: number | null | undefined, whole: number | null | undefined): number | null {
  return count === null || count === undefined || !whole ? null : count / whole;
}

export interface WeekPoint {
  readonly week: Week;
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Places of the weeks' fitness in a box of 0…1 both ways, 0 at the bottom; weeks without fitness, and those whose journeys may be in flight, are left out. */
export function pointsOf(weeks: readonly Week[]): { points: WeekPoint[]; from: number; to: number } {
  const shown = weeks.flatMap((week, at) => (week.partial || week.fitness === null || week.fitness === undefined ? [] : [{ week, at, fitness: week.fitness }]));
  const all = shown.flatMap(({ week, fitness }) => [fitness, week.low ?? fitness, week.high ?? fitness]);
  const from = Math.max(0, Math.floor((Math.min(1, ...all) - 0.02) * 20) / 20);
  const to = Math.min(1, Math.ceil((Math.max(0, ...all) + 0.02) * 20) / 20);
  const y = (value: number) => (value - from) / Math.max(1e-9, to - from);
  const points = shown.map(({ week, at, fitness }) => ({
    week,
    x: weeks.length < 2 ? 0.5 : at / (weeks.length - 1),
    y: y(fitness),
    low: week.low === null || week.low === undefined ? null : y(week.low),
    high: week.high === null || week.high === undefined ? null : y(week.high),
  }));
  return { points, from, to };
}
