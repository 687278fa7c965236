import type { TrendPoint, TrendSeries } from './calls';

/** The last complete period that has a value, the one before it, and the course up to it. */
export function latestOf(series: TrendSeries, length: number): { readonly now: TrendPoint; readonly before: TrendPoint | undefined; readonly course: readonly TrendPoint[] } | undefined {
  let at = series.points.length - 1;
  while (at >= 0 && !series.points[at]?.complete) at--;
  const now = series.points[at];
  if (!now) return undefined;
  const before = series.points[at - 1];
  return { now, before: before?.complete ? before : undefined, course: series.points.slice(Math.max(0, at + 1 - length), at + 1).filter((point) => point.complete) };
}
