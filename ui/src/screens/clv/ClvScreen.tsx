import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import type { BarModel } from '../../charts/bars/model';
import { typesIn } from '../../core/eventTypes';
import type { Table } from '../../core/table';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { Icon } from '../../shell/icons';
import { DataTable, EmptyState, FaultText } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { InPlaceOfLog, TableForm, TableGone } from '../../shell/tables/InPlaceOfLog';
import { useTable } from '../../shell/tables/useTable';
import { TypesPicker } from '../../shell/TypesPicker';
import { estimateClv, estimateClvOfTable, type Clv } from './calls';
import './clv.css';

const HORIZONS = ['52w', '13w', '26w', '104w'] as const;
const UNITS = ['week', 'day', 'month'] as const;
const FORM = 'customer,frequency,recency,T,value\na,2,30.4,38.9,22.4\nb,0,0,38.9,';
const LISTED = 200;
const FIRST = 10;

/** What customers will still buy, and what that is worth; by the log, or by a table of what each bought so far. */
export function ClvScreen() {
  const { t } = useTranslation('clv');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const place = useTable('summary');
  const { asked, table: summary } = place;
  const purchase = [...typesIn(search['purchase'])];
  const model = { horizon: chosenIn(search['horizon'], HORIZONS), limit: LISTED };
  const question = { purchase, ...model, ...range };
  const unit = chosenIn(search['unit'], UNITS);
  const ready = asked ? summary !== null : purchase.length > 0;
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'clv', summary ? [model, unit, summary.id] : [question, filter]],
    queryFn: ({ signal }) => (summary ? estimateClvOfTable(ws, { ...model, unit, table: summary.text, file: summary.name }, signal) : estimateClv(ws, question, filter, signal)),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  const customers = ({ customers: list, total }: Clv, most: number): Table => ({
    header: [t('customer'), t('expected'), t('alive'), ...(total.value === null ? [] : [t('value')])],
    kinds: ['count', 'decimal', 'share', 'decimal'],
    rows: list.slice(0, most).map((it) => [it.customer, it.expectedPurchases, it.alive, ...(total.value === null ? [] : [it.value ?? null])]),
  });
  const tenths = ({ deciles, total }: Clv): BarModel => ({
    of: t('tenth'),
    names: deciles.map((it) => format.count(it.decile)),
    value: { name: total.value === null ? t('shareOfPurchases') : t('shareOfValue'), kind: 'share' },
    series: [{ name: total.value === null ? t('shareOfPurchases') : t('shareOfValue'), bars: deciles.map((it) => ({ value: it.share })) }],
  });
  const weeks = (text: string) => {
    const count = Number.parseInt(text, 10);
    return t('weeks', { count, n: format.count(count) });
  };
  return (
    <Analysis
      noun="clv"
      result={result}
      table={(data) => customers(data, LISTED)}
      isEmpty={(data) => data.total.customers === 0}
      ofLog={!asked}
      controls={
        <>
          {asked ? (
            <ChoicePicker label={t('tables:unit')} name="unit" choices={UNITS} write={(word) => t(`tables:units.${word}`)} />
          ) : (
            <TypesPicker label={t('purchase')} none={t('choose')} value={purchase} onChange={(types) => change({ purchase: types.length > 0 ? types : undefined })} />
          )}
          <ChoicePicker label={t('horizon')} name="horizon" choices={HORIZONS} write={weeks} />
          <InPlaceOfLog place={place} />
        </>
      }
      ask={
        ready ? undefined : asked ? (
          <TableGone icon="clv" />
        ) : (
          <EmptyState icon="clv" title={t('emptyTitle')} about={t('emptyAbout')}>
            <TableForm about={t('tables:orSummary')} example={FORM} />
          </EmptyState>
        )
      }
      defined={(data) => data.definition}
      below={(data) => <Models clv={data} />}
    >
      {(data) => (
        <>
          {data.convergence.converged && (data.spending?.convergence.converged ?? true) ? null : (
            <div role="alert" className="wm-unsettled">
              <Icon name="warning" size={18} />
              <div>
                <strong>{t('unsettled')}</strong>
                <p>{t('unsettledAbout')}</p>
              </div>
            </div>
          )}
          <dl className="wm-figures">
            <Figure name={t('customers')} value={format.count(data.total.customers)} />
            <Figure name={t('repeats')} value={format.count(data.total.repeatPurchases)} />
            <Figure name={t('expected')} value={format.decimal(data.total.expectedPurchases)} />
            <Figure name={t('value')} value={format.decimal(data.total.value)} />
            <Figure name={t('newCustomer')} value={format.decimal(data.newCustomer.value)} />
          </dl>
          {data.deciles.length > 0 ? <BarChart title={t('tenths')} file="clv-tenths" model={tenths(data)} /> : null}
          <h2>{t('best')}</h2>
          <DataTable table={customers(data, FIRST)} caption={t('best')} />
        </>
      )}
    </Analysis>
  );
}

export function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The parameters, for those who want to check them. */
function Models({ clv }: { clv: Clv }) {
  const { t } = useTranslation('clv');
  const format = useFormat();
  const named = (parameters: object) =>
    Object.entries(parameters)
      .map(([name, value]) => `${name} ${format.decimal(Number(value))}`)
      .join(' · ');
  return (
    <details className="wm-definition">
      <summary>
        <Icon name="info" size={16} /> {t('parameters')}
      </summary>
      <div>
        <p>
          BG/NBD: {named(clv.parameters)} · {t('logLikelihood')} {format.decimal(clv.logLikelihood)}
        </p>
        {clv.spending ? (
          <p>
            Gamma–Gamma: {named(clv.spending.parameters)} · {t('logLikelihood')} {format.decimal(clv.spending.logLikelihood)} · {t('correlation')} {format.decimal(clv.spending.correlation)}
          </p>
        ) : (
          <p>
            {t('noSpending')} <FaultText code={clv.noSpendingCode ?? ''} detail={clv.noSpending ?? ''} />
          </p>
        )}
        {[clv.convergence, clv.spending?.convergence].map((it, at) =>
          it?.reason ? (
            <p key={at}>
              <FaultText code={it.reasonCode ?? ''} detail={it.reason} />
            </p>
          ) : null,
        )}
      </div>
    </details>
  );
}
