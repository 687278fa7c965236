import type { Comparison, Means, Shares, Tested } from './calls';

export const KINDS = ['activities', 'edges', 'waits', 'medians', 'variants', 'funnel'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether numbers of a kind are times in seconds; else they are shares. */
export const isTime = (kind: Kind) => kind === 'waits' || kind === 'medians';

/** One number of both groups; a share, or a mean or median in seconds. */
export interface Row {
  readonly name: string;
  readonly a: number | null;
  readonly b: number | null;
  readonly tested: Tested | null;
}

/** Below this corrected p-value a difference counts as more than chance. */
export const LIMIT = 0.05;

export const isSure = (tested: Tested | null) => tested !== null && tested.corrected < LIMIT;

const shares = (name: string, numbers: Shares): Row => ({ name, a: numbers.shareA ?? null, b: numbers.shareB ?? null, tested: numbers.difference ?? null });
const times = (name: string, numbers: Means): Row => ({ name, a: numbers.a ?? null, b: numbers.b ?? null, tested: numbers.difference ?? null });

const surestFirst = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.a !== null && row.b !== null).sort((left, right) => (left.tested?.corrected ?? 2) - (right.tested?.corrected ?? 2));

/** The numbers of one kind, as they come: the most certain difference first. */
export function rowsOf(comparison: Comparison, kind: Kind): Row[] {
  switch (kind) {
    case 'activities':
      return comparison.activities.map((it) => shares(it.type, it.customers));
    case 'edges':
      return comparison.edges.map((it) => shares(`${it.from} → ${it.to}`, it.customers));
    case 'waits':
      return surestFirst(comparison.edges.map((it) => times(`${it.from} → ${it.to}`, it.seconds)));
    case 'medians':
      return surestFirst(comparison.edges.map((it) => times(`${it.from} → ${it.to}`, it.median)));
    case 'variants':
      return comparison.variants.map((it) => shares(it.path.join(' → '), it.customers));
    case 'funnel':
      return comparison.funnel.map((it) => shares(it.step, it.fromStart));
  }
}
