import { Button, NumberInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { answerOf } from '../../shell/Answer';
import { DataTable, failureText } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import type { BudgetReport } from './calls';
import { gainText, mayTurn } from './gain';
import { moves, planned } from './tables';

interface Props {
  readonly report: BudgetReport;
  /** The report by the budget of the address. */
  readonly planned: UseQueryResult<BudgetReport>;
  readonly budget: number | null;
  readonly onBudget: (budget: number) => void;
}

/** Moves a monthly budget along the curves, or says why it cannot. */
export function Calculator({ report, planned: asked, budget, onBudget }: Props) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const curves = report.curves.filter((curve) => curve.fit).length;
  const monthly = Math.round(report.total.spend / Math.max(1, report.months.length));
  const [text, setText] = useState<string | number>(budget ?? monthly);
  const plan = budget === null ? null : answerOf(asked)?.plan;
  const refused = budget !== null && asked.isError && Number(text) === budget ? failureText(asked.error, t) : undefined;
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
          <NumberInput size="xs" label={t('budget')} min={0} value={text} error={refused !== undefined} onChange={setText} />
          <Button type="submit" size="xs" loading={asked.isFetching} disabled={!(Number(text) > 0)}>
            {t('plan')}
          </Button>
          {refused === undefined ? null : (
            <p className="wm-bad wm-small" role="alert">
              {refused}
            </p>
          )}
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
