import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { useFormat } from '../../shell/session';
import { DataTable } from '../../shell/Parts';
import type { BudgetReport } from './calls';
import { gainText, mayTurn } from './gain';
import { moves, planned } from './tables';

interface Props {
  readonly report: BudgetReport;
  readonly budget: number | null;
  readonly onBudget: (budget: number) => void;
}

/** Moves a monthly budget along the curves, or says why it cannot. */
export function Calculator({ report, budget, onBudget }: Props) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const curves = report.curves.filter((curve) => curve.fit).length;
  const monthly = Math.round(report.total.spend / Math.max(1, report.months.length));
  const [text, setText] = useState<string | number>(budget ?? monthly);
  const plan = report.plan;
  return (
    <section className="wm-card wm-stack" aria-label={t('calculator')}>
      <h2>{t('calculator')}</h2>
      {curves < 2 ? (
        <p>{t('noPlan')}</p>
      ) : (
        <form
          className="wm-controls"
          onSubmit={(event) => {
            event.preventDefault();
            if (Number(text) > 0) onBudget(Number(text));
          }}
        >
          <NumberInput size="xs" label={t('budget')} min={0} value={text} onChange={setText} />
          <Button type="submit" size="xs" disabled={!(Number(text) > 0)}>
            {t('plan')}
          </Button>
        </form>
      )}
      {plan ? (
        <>
          <p>
            <strong>{gainText(plan, t, format)}</strong> <span className="wm-soft">{mayTurn(plan, t)}</span>
          </p>
          <BarChart title={t('moves')} file="budget-plan" model={moves(plan, t)} />
          <DataTable table={planned(plan, t)} caption={t('plan')} />
          {plan.channels.some((it) => it.atBound) ? <p className="wm-soft wm-small">{t('atBound', { channels: format.list(plan.channels.filter((it) => it.atBound).map((it) => it.channel)) })}</p> : null}
        </>
      ) : null}
    </section>
  );
}
