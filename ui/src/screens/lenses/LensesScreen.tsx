import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { share } from '../../core/units';
import type { Table } from '../../core/table';
import { stagesFrom } from '../../core/stageChoice';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { StagePicker } from '../../shell/stages/StagePicker';
import { lensesQuery, type LensViews } from './calls';
import { lifecycleTable } from './model';
import { Ring } from './Ring';
import { Rules } from './Rules';
import './lenses.css';

const LENSES = ['journey', 'lifecycle', 'funnel'] as const;
type Lens = (typeof LENSES)[number];

/** The same customers as their journey, as the company's lifecycle, and as its sales funnel. */
export function LensesScreen() {
  const { t } = useTranslation('lenses');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search, change] = useAddress();
  const lens: Lens = LENSES.find((it) => it === search['lens']) ?? 'journey';
  const asked = { rule: texts(search['rule']), step: texts(search['step']) };
  const stages = stagesFrom(search).map;
  const result = useQuery({ ...lensesQuery(ws, asked, stages, range), placeholderData: keepPreviousData });
  const rules = (data?: LensViews) =>
    lens === 'journey' ? null : <Rules data={data} asked={asked} stages={stages} onTake={(next) => change({ rule: next.rule, step: next.step })} />;
  const state = (name: string) => t(`states.${name}`, { defaultValue: name });
  const table = (data: LensViews): Table => {
    switch (lens) {
      case 'journey':
        return { header: [t('stage'), t('customers'), t('share')], kinds: ['count', 'count', 'share'], rows: data.journey.stages.map((it) => [it.stage, it.customers, it.share ?? null]) };
      case 'lifecycle':
        return lifecycleTable(data.lifecycle, { state: t('state'), before: t('before'), customers: t('customers'), share: t('share'), rule: t('rule'), new: t('new'), cameFrom: (from) => t('cameFrom', { state: from }), name: state });
      case 'funnel':
        return { header: [t('step'), t('customers'), t('fromStart'), t('fromPrevious'), t('rule')], kinds: ['count', 'count', 'share', 'share'], rows: data.funnel.steps.map((it) => [state(it.step), it.customers, it.fromStart ?? null, it.fromPrevious ?? null, it.rule]) };
    }
  };
  return (
    <Analysis
      noun="lenses"
      pictured
      result={result}
      table={table}
      isEmpty={(data) => data.journey.customers === 0}
      controls={
        <>
          <SegmentedControl size="xs" aria-label={t('lens')} value={lens} onChange={(next) => change({ lens: next })} data={LENSES.map((it) => ({ value: it, label: t(`names.${it}`) }))} />
          {lens === 'journey' ? <StagePicker none={t('usualStages')} usual /> : null}
        </>
      }
      below={rules}
      unanswered={asked.rule || asked.step ? rules() : undefined}
    >
      {(data) => (
        <>
          <p className="wm-lens-view">
            <span className="wm-chip">{t(lens === 'journey' ? 'views.customer' : 'views.company')}</span> <span className="wm-soft">{t(`abouts.${lens}`)}</span>
          </p>
          {lens === 'journey' ? <Bars rows={data.journey.stages.map((it) => ({ name: it.stage, customers: it.customers, share: it.share ?? null }))} /> : null}
          {lens === 'lifecycle' ? <Ring lifecycle={data.lifecycle} name={state} /> : null}
          {lens === 'funnel' ? <Bars rows={data.funnel.steps.map((it) => ({ name: state(it.step), customers: it.customers, share: it.fromStart ?? null }))} /> : null}
        </>
      )}
    </Analysis>
  );
}

const texts = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.map(String) : undefined);

function Bars({ rows }: { rows: readonly { name: string; customers: number; share: number | null }[] }) {
  const { t } = useTranslation('lenses');
  const format = useFormat();
  return (
    <ol className="wm-lens-bars">
      {rows.map((row) => (
        <li key={row.name}>
          <span>{row.name}</span>
          <span className="wm-bar" aria-hidden="true">
            <span style={{ width: `${100 * (row.share ?? 0)}%` }} />
          </span>
          <span className="wm-lens-number">
            <strong>{format.share(row.share === null ? null : share(row.share))}</strong> <span className="wm-soft">{t('shell:customers', { count: row.customers, n: format.count(row.customers) })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
