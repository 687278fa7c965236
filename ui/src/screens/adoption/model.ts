import type { BarModel } from '../../charts/bars';
import { dayAt, type LineModel } from '../../charts/line';
import type { Table } from '../../core/table';
import type { Adoption } from './calls';

/** The words that the pictures need. */
export interface Words {
  readonly feature: string;
  readonly adopters: string;
  readonly share: string;
  readonly repeated: string;
  readonly uses: string;
  readonly median: string;
  readonly p95: string;
  readonly start: string;
  readonly all: string;
  readonly none: string;
  /** What the breakdown goes by; empty without one. */
  readonly group: string;
}

/** The most values of a breakdown that the chart shows: those with the most customers. The table has all. */
export const MOST_SHOWN = 5;

/** The share of customers that uses each feature. */
export function sharesOf(adoption: Adoption, words: Words): BarModel {
  return {
    of: words.feature,
    names: adoption.features.map((feature) => feature.type),
    value: { name: words.share, kind: 'share', min: 0 },
    lying: true,
    series:
      adoption.breakdown.length === 0
        ? [{ name: words.share, bars: adoption.features.map((feature) => ({ value: feature.share })) }]
        : adoption.breakdown.slice(0, MOST_SHOWN).map((group) => ({ name: group.value ?? words.none, bars: group.features.map((feature) => ({ value: feature.share })) })),
  };
}

/** How many customers have used each feature by the end of each bucket. */
export function growthOf(adoption: Adoption, words: Words): LineModel {
  return {
    x: { name: words.start, kind: 'day' },
    y: { name: words.adopters, kind: 'count', min: 0 },
    series: adoption.features.map((feature) => {
      let sum = 0;
      return { name: feature.type, points: feature.newAdopters.map((count, at) => ({ x: dayAt(adoption.buckets[at] ?? ''), y: (sum += count) })) };
    }),
  };
}

/** A row for each feature; with a breakdown, also one for each of its values. */
export function tableOf(adoption: Adoption, words: Words): Table {
  const groups = [{ value: words.all, features: adoption.features }, ...adoption.breakdown];
  const named = adoption.breakdown.length > 0;
  return {
    header: [...(named ? [words.group] : []), words.feature, words.adopters, words.share, words.repeated, words.uses, words.median, words.p95],
    kinds: [...(named ? (['count'] as const) : []), 'count', 'count', 'share', 'count', 'count', 'duration', 'duration'],
    rows: groups.flatMap((group) =>
      group.features.map((feature) => [
        ...(named ? [group.value ?? words.none] : []),
        feature.type,
        feature.adopters,
        feature.share,
        feature.repeated,
        feature.uses,
        feature.timeToFirstUse?.median ?? null,
        feature.timeToFirstUse?.p95 ?? null,
      ]),
    ),
  };
}
