import type { BarModel } from '../../charts/bars/model';
import type { LineModel } from '../../charts/line/model';
import type { ColumnKind, Table } from '../../core/table';
import type { BudgetPlan, BudgetReport, ResponseCurve } from './calls';

type Say = (key: string) => string;

const decimals = (header: readonly string[]): readonly ColumnKind[] => header.map(() => 'decimal');

/** What each channel costs and brings, and all together. */
export function economics(report: BudgetReport, t: Say): Table {
  const header = ['channel', 'spend', 'conversions', 'value', 'newCustomers', 'cac', 'romi', 'clvToCac'].map(t);
  return {
    header,
    kinds: decimals(header),
    rows: [...report.channels, { ...report.total, channel: t('budget:total') }].map((it) => [
      it.channel,
      it.spend,
      it.conversions,
      it.value ?? null,
      it.newCustomers,
      it.cac ?? null,
      it.romi ?? null,
      it.clvToCac ?? null,
    ]),
  };
}

/** Where the plan puts the money. */
export function planned(plan: BudgetPlan, t: Say): Table {
  const header = ['channel', 'now', 'then', 'conversionsNow', 'conversionsThen', 'low', 'high'].map(t);
  return {
    header,
    kinds: decimals(header),
    rows: plan.channels.map((it) => [
      it.channel,
      it.spend,
      it.planned,
      it.expected?.conversions ?? null,
      it.plannedExpected?.conversions ?? null,
      it.plannedExpected?.low ?? null,
      it.plannedExpected?.high ?? null,
    ]),
  };
}

/** Spend now and by the plan, channel by channel. */
export function moves(plan: BudgetPlan, t: Say): BarModel {
  return {
    of: t('budget:channel'),
    names: plan.channels.map((it) => it.channel),
    value: { name: t('budget:spend'), kind: 'decimal', min: 0 },
    series: [
      { name: t('budget:now'), bars: plan.channels.map((it) => ({ value: it.spend })) },
      { name: t('budget:then'), bars: plan.channels.map((it) => ({ value: it.planned })) },
    ],
    lying: true,
  };
}

/** A channel's curve with its interval, and the months it was fitted to. */
export function response(curve: ResponseCurve, t: Say): LineModel {
  return {
    x: { name: t('budget:spend'), kind: 'decimal', min: 0 },
    y: { name: t('budget:conversions'), kind: 'decimal', min: 0 },
    series: [
      { name: t('budget:curve'), points: (curve.fit?.curve ?? []).map((it) => ({ x: it.spend, y: it.conversions, low: it.low, high: it.high })) },
      { name: t('budget:months'), points: [...curve.points].sort((a, b) => a.spend - b.spend).map((it) => ({ x: it.spend, y: it.conversions })) },
    ],
  };
}
