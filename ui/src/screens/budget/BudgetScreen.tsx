import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { typesIn } from '../../core/eventTypes';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { DataTable, EmptyState, Failure, FaultText } from '../../shell/Parts';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { TableForm } from '../../shell/tables/InPlaceOfLog';
import { TypesPicker } from '../../shell/TypesPicker';
import { Figure } from '../clv/ClvScreen';
import '../clv/clv.css';
import { Calculator } from './Calculator';
import { reportQuery, spendQuery } from './calls';
import { Curves } from './Curves';
import { SpendTool } from './SpendTool';
import { economics } from './tables';
import './budget.css';

const MODELS = ['linear', 'first', 'last', 'position', 'time-decay', 'markov', 'shapley'] as const;
const MARGINS = ['1', '0.8', '0.6', '0.5', '0.4', '0.3', '0.2', '0.1'] as const;

/** What channels cost and bring, and where a budget would bring most. */
export function BudgetScreen() {
  const { t } = useTranslation('budget');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [search, change] = useAddress();
  const range = useLogRange();
  const kept = useQuery(spendQuery(ws));
  const own = kept.data;
  const log = useQuery(logQuery(ws)).data;
  const conversion = [...typesIn(search['conversion'])];
  const types = log?.types.map((type) => type.type) ?? [];
  const referral = chosenIn(search['referral'], ['', ...types]);
  const budget = Number(search['budget']) > 0 ? Number(search['budget']) : null;
  const options = {
    conversion,
    model: chosenIn(search['model'], MODELS),
    margin: Number(chosenIn(search['margin'], MARGINS)),
    ...(referral === '' ? {} : { referral }),
    ...(range.since ? { since: range.since } : {}),
    ...(range.until ? { until: range.until } : {}),
  };
  const ready = conversion.length > 0 && own !== null;
  const filter = filterFrom(search);
  const enabled = ready && own !== undefined;
  const result = useQuery({ ...reportQuery(ws, options, own?.savedAt, filter), enabled, placeholderData: keepPreviousData });
  // A question of its own, so that a budget that is refused takes nothing else from the screen.
  const planned = useQuery({ ...reportQuery(ws, { ...options, ...(budget === null ? {} : { budget }) }, own?.savedAt, filter), enabled: enabled && budget !== null, placeholderData: keepPreviousData });
  return (
    <Analysis
      noun="budget"
      result={result}
      table={(data) => economics(data, t)}
      isEmpty={(data) => data.channels.length === 0}
      chartName={t('report')}
      controls={
        <>
          <TypesPicker label={t('conversion')} none={t('choose')} value={conversion} onChange={(types) => change({ conversion: types.length > 0 ? types : undefined })} />
          <ChoicePicker label={t('model')} name="model" choices={MODELS} write={(word) => t(`attribution:models.${word}`)} />
          <ChoicePicker label={t('margin')} name="margin" choices={MARGINS} write={(word) => format.share(Number(word))} />
          <ChoicePicker label={t('referral')} name="referral" choices={['', ...types]} write={(word) => (word === '' ? t('noReferral') : word)} />
          {own === undefined ? null : <SpendTool own={own} />}
        </>
      }
      ask={
        kept.isError ? (
          <Failure error={kept.error} retry={() => void kept.refetch()} />
        ) : ready ? undefined : (
          <EmptyState icon="budget" title={t('emptyTitle')} about={t(own ? 'emptyConversion' : 'emptyAbout')}>
            {own ? null : <TableForm example={'channel,month,spend\nads,2026-01,1200\nmail,2026-01,300'} />}
          </EmptyState>
        )
      }
      defined={(data) => data.definition}
      below={(data) => (
        <>
          <Curves curves={data.curves} />
          <Calculator key={data.total.spend} report={data} planned={planned} budget={budget} onBudget={(next) => change({ budget: next })} />
        </>
      )}
    >
      {(data) => (
        <>
          <dl className="wm-figures">
            <Figure name={t('spend')} value={format.decimal(data.total.spend)} />
            <Figure name={t('cac')} value={format.decimal(data.total.cac)} />
            <Figure name={t('romi')} value={format.decimal(data.total.romi)} />
            <Figure name={t('clvToCac')} value={format.decimal(data.total.clvToCac)} />
            {data.referrals ? <Figure name={t('perAdvocate')} value={format.decimal(data.referrals.perAdvocate)} /> : null}
          </dl>
          <p className="wm-soft wm-small">{t('counted', { first: data.months[0], last: data.months.at(-1) })}</p>
          {data.newCustomerValue === null ? (
            <p className="wm-soft wm-small">
              {t('noValue')} <FaultText code={data.noNewCustomerValueCode ?? ''} detail={data.noNewCustomerValue ?? ''} />
            </p>
          ) : null}
          <DataTable table={economics(data, t)} caption={t('budget:title')} />
        </>
      )}
    </Analysis>
  );
}
