import type { Table } from '../../core/table';
import type { Comparison, Means, Shares, Tested } from './calls';

export const KINDS = ['activities', 'edges', 'waits', 'medians', 'variants', 'funnel', 'steps', 'retention', 'survival', 'repeats'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether numbers of a kind are about a funnel, whose steps must be chosen. */
export const isFunnel = (kind: Kind) => kind === 'funnel' || kind === 'steps';

/** What a number is: a share, a time in seconds, or a plain number. */
export type Measure = 'share' | 'duration' | 'decimal';

/** One number of both groups. */
export interface Row {
  readonly name: string;
  readonly measure: Measure;
  readonly a: number | null;
  readonly b: number | null;
  readonly tested: Tested | null;
}

/** Below this corrected p-value a difference counts as more than chance. */
export const LIMIT = 0.05;

export const isSure = (tested: Tested | null) => tested !== null && tested.corrected < LIMIT;

const shares = (name: string, numbers: Shares): Row => ({ name, measure: 'share', a: numbers.shareA ?? null, b: numbers.shareB ?? null, tested: numbers.difference ?? null });
const means = (name: string, measure: Measure, numbers: Means): Row => ({ name, measure, a: numbers.a ?? null, b: numbers.b ?? null, tested: numbers.difference ?? null });
const times = (name: string, numbers: Means): Row => means(name, 'duration', numbers);

const surestFirst = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.a !== null && row.b !== null).sort((left, right) => (left.tested?.corrected ?? 2) - (right.tested?.corrected ?? 2));

/** How long the journeys of both groups are: in events, and in time. */
export const journeysOf = (comparison: Comparison, words: { readonly events: string; readonly duration: string; readonly median: string }): Row[] => [
  means(words.events, 'decimal', comparison.journeyEvents),
  times(words.duration, comparison.journeySeconds),
  times(words.median, comparison.journeyMedian),
];

/** The words that rows without a name of the log need. */
export interface Words {
  readonly after: (period: string, n: number) => string;
  readonly median: string;
  readonly repeats: string;
}

/** The difference of the medians with the test of the curves; null if either is open. */
export function testedSurvival(survival: NonNullable<Comparison['survival']>): Tested | null {
  const { difference, low, high, p, corrected } = survival;
  const isOpen = [difference, low, high, p, corrected].some((it) => typeof it !== 'number');
  return isOpen ? null : { difference: difference ?? 0, low: low ?? 0, high: high ?? 0, p: p ?? 1, corrected: corrected ?? 1 };
}

/** The numbers of one kind, as they come: the most certain difference first. */
export function rowsOf(comparison: Comparison, kind: Kind, words: Words): Row[] {
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
    case 'steps':
      return comparison.funnel.flatMap((it) => (it.median ? [times(`→ ${it.step}`, it.median)] : []));
    case 'retention':
      return comparison.retention.map((it) => shares(words.after(it.period, it.after), it.customers));
    case 'survival': {
      const survival = comparison.survival;
      return survival ? [{ name: words.median, measure: 'duration', a: survival.medianA ?? null, b: survival.medianB ?? null, tested: testedSurvival(survival) }] : [];
    }
    case 'repeats': {
      const repeats = comparison.repeatContacts;
      return repeats ? [{ name: words.repeats, measure: 'share', a: repeats.shareA ?? null, b: repeats.shareB ?? null, tested: repeats.difference ?? null }] : [];
    }
  }
}

/** Rows as a table; what is apart of shares is a share, of times a time. */
export function tableOf(rows: readonly Row[], words: { readonly name: string; readonly a: string; readonly b: string; readonly difference: string; readonly low: string; readonly high: string; readonly p: string }): Table {
  return {
    header: [words.name, words.a, words.b, words.difference, words.low, words.high, words.p],
    rows: rows.map(({ name, a, b, tested }) => [name, a, b, tested?.difference ?? null, tested?.low ?? null, tested?.high ?? null, tested?.corrected ?? null]),
    rowKinds: rows.map(({ measure }) => ['count', measure, measure, measure, measure, measure, 'p']),
  };
}
