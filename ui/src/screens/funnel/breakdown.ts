import type { BarModel } from '../../charts/bars';
import type { Table } from '../../core/table';
import type { FunnelResult, FunnelStep } from './calls';

export type BreakdownRow = NonNullable<FunnelResult['breakdown']>[number];

/** The most values that the chart shows, the first ones; the table has all. */
export const MOST_VALUES = 12;

/** The words that chart and table need. */
export interface Words {
  /** The property. */
  readonly value: string;
  readonly noValue: string;
  /** What the bars are: shares of those who took the first step. */
  readonly share: string;
}

const amount = (step: FunnelStep | undefined) => step?.count ?? step?.customers ?? 0;

/** For each value a bar for every step after the first: the share of those who took the first. */
export function breakdownOf(rows: readonly BreakdownRow[], words: Words): BarModel {
  const shown = rows.slice(0, MOST_VALUES);
  const steps = rows[0]?.steps ?? [];
  return {
    of: words.value,
    names: shown.map((row) => row.value ?? words.noValue),
    value: { name: words.share, kind: 'share', min: 0, max: 1 },
    lying: true,
    series: steps.slice(1).map((step, at) => ({ name: step.step, bars: shown.map((row) => ({ value: row.steps[at + 1]?.fromStart ?? null })) })),
  };
}

/** Every value, with how many took each step, and their share of those who took the first. */
export function breakdownTable(rows: readonly BreakdownRow[], words: Words): Table {
  const steps = rows[0]?.steps ?? [];
  return {
    header: [words.value, ...steps.flatMap((step, at) => (at === 0 ? [step.step] : [step.step, `${step.step}: ${words.share}`]))],
    kinds: ['count', ...steps.flatMap((_, at) => (at === 0 ? (['count'] as const) : (['count', 'share'] as const)))],
    rows: rows.map((row) => [row.value ?? words.noValue, ...steps.flatMap((_, at) => (at === 0 ? [amount(row.steps[at])] : [amount(row.steps[at]), row.steps[at]?.fromStart ?? null]))]),
  };
}
