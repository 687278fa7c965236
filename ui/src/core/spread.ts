/** A number and how often it occurs. */
export interface Occurrence {
  readonly value: number;
  readonly count: number;
}

/** Bars for a spread of whole numbers: one for each up to a limit, what lies above it together; numbers that never occur too. */
export function spreadBars(histogram: readonly Occurrence[], limit: number): { readonly from: number; readonly open: boolean; readonly count: number }[] {
  const most = histogram.reduce((max, bar) => Math.max(max, bar.value), 0);
  const counts = new Map(histogram.map((bar) => [bar.value, bar.count]));
  const single = Math.min(most, most > limit ? limit - 1 : limit);
  const bars = Array.from({ length: single }, (_, at) => ({ from: at + 1, open: false, count: counts.get(at + 1) ?? 0 }));
  if (most <= single) return bars;
  const rest = histogram.filter((bar) => bar.value > single).reduce((sum, bar) => sum + bar.count, 0);
  return [...bars, { from: single + 1, open: true, count: rest }];
}
