import { useTranslation } from 'react-i18next';
import { BarChart, type BarModel } from '../../charts/bars';
import type { Report } from './calls';
import { useMemo } from 'react';

const MOST = 12;
const REASONS = 6;

/** Where customers left, and why where the log knows. */
export function Exits({ exits }: { exits: Report['exits'] }) {
  const { t } = useTranslation('bottlenecks');
  const model = useMemo<BarModel>(() => exitModel(exits.slice(0, MOST), { at: t('leftAt'), customers: t('customers'), other: t('noReasonKnown') }), [exits, t]);
  if (exits.length === 0) return null;
  return (
    <section className="wm-card">
      <BarChart title={t('exits')} file="exits" model={model} height={Math.max(220, 60 + 34 * model.names.length)} />
    </section>
  );
}

/** Bars of exits; where reasons are known, a part for each of the most frequent and one for the rest. */
export function exitModel(exits: Report['exits'], words: { at: string; customers: string; other: string }): BarModel {
  const counts = new Map<string, number>();
  for (const exit of exits) for (const it of exit.reasons) counts.set(it.reason, (counts.get(it.reason) ?? 0) + it.customers);
  const reasons = [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, REASONS)
    .map(([reason]) => reason);
  const of = (exit: Report['exits'][number], reason: string) => exit.reasons.find((it) => it.reason === reason)?.customers ?? 0;
  const rest = (exit: Report['exits'][number]) => exit.customers - reasons.reduce((sum, reason) => sum + of(exit, reason), 0);
  return {
    of: words.at,
    names: exits.map((exit) => exit.at),
    value: { name: words.customers, kind: 'count', min: 0 },
    lying: true,
    stacked: reasons.length > 0,
    series:
      reasons.length === 0
        ? [{ name: words.customers, bars: exits.map((exit) => ({ value: exit.customers })) }]
        : [
            ...reasons.map((reason) => ({ name: reason, bars: exits.map((exit) => ({ value: of(exit, reason) })) })),
            { name: words.other, bars: exits.map((exit) => ({ value: rest(exit) })) },
          ],
  };
}
