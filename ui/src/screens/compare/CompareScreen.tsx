import { MultiSelect, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eitherOf, typesIn } from '../../core/eventTypes';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { EmptyState } from '../../shell/Parts';
import { useFilterSaid, useRangeSaid } from '../../shell/said';
import { segmentsQuery } from '../../shell/segments/calls';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { TypesPicker } from '../../shell/TypesPicker';
import { readComparison, type Comparison } from './calls';
import { Differences } from './Differences';
import { GroupChoice } from './GroupChoice';
import { Further } from './Further';
import { isFunnel, journeysOf, KINDS, rowsOf, tableOf, type Kind } from './rows';
import { useWords } from './words';
import './compare.css';

/** Two groups of customers side by side. */
export function CompareScreen() {
  const { t } = useTranslation('compare');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const log = useQuery(logQuery(ws)).data;
  const [search, change] = useAddress();
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : '');
  const [a, b] = [text('a'), text('b')];
  const steps = Array.isArray(search['step']) ? search['step'].map(String) : [];
  const kind = KINDS.find((it) => it === search['kind']) ?? 'activities';
  const words = useWords();
  const every = text('every');
  const [from, to] = [typesIn(search['from']), typesIn(search['to'])];
  const span = { from: eitherOf(from), to: eitherOf(to) };
  const groups = { a, ...(b === '' ? {} : { b }), ...(steps.length > 0 ? { step: steps } : {}), ...(every === '' ? {} : { every }), ...(span.to === undefined ? {} : { to: span.to, ...(span.from === undefined ? {} : { from: span.from }) }) };
  const result = useQuery({
    queryKey: ['ws', ws, 'compare', groups, range],
    queryFn: ({ signal }) => readComparison(ws, groups, range, signal),
    enabled: a !== '',
    placeholderData: keepPreviousData,
  });
  const table = (data: Comparison): Table =>
    tableOf([...journeysOf(data, { events: t('events'), duration: t('duration'), median: t('median') }), ...rowsOf(data, kind, words)], { name: t('name'), a: t('a'), b: t('b'), difference: t('difference'), low: t('low'), high: t('high'), p: t('p') });
  return (
    <Analysis
      noun="compare"
      pictured
      result={result}
      table={table}
      chartName={t('chart')}
      isEmpty={(data) => data.a.customers + data.b.customers === 0}
      {...(a === ''
        ? {
            ask: (
              <EmptyState icon="compare" title={t('askTitle')} about={t('askAbout')}>
                {null}
              </EmptyState>
            ),
          }
        : {})}
      controls={
        <>
          <GroupChoice label={t('a')} where={a} none={t('choose')} onTake={(where) => change({ a: where === '' ? undefined : where })} />
          <GroupChoice label={t('b')} where={b} none={t('others')} onTake={(where) => change({ b: where === '' ? undefined : where })} />
          <Select className="wm-choice" size="xs" label={t('what')} allowDeselect={false} value={kind} onChange={(next) => change({ kind: next ?? undefined })} data={KINDS.map((it) => ({ value: it, label: t(`kinds.${it}`) }))} />
          {kind === 'retention' ? (
            <Select size="xs" w={120} label={t('trends:every')} allowDeselect={false} value={every === '' ? 'week' : every} onChange={(next) => change({ every: next === 'week' ? undefined : (next ?? undefined) })} data={['day', 'week', 'month'].map((it) => ({ value: it, label: t(`trends:everyOf.${it}`) }))} />
          ) : null}
          {kind === 'survival' ? (
            <>
              <TypesPicker joined label={t('from')} none={t('anyFirst')} value={from} onChange={(types) => change({ from: types.length > 0 ? types : undefined })} />
              <TypesPicker joined label={t('to')} none={t('survival:choose')} value={to} onChange={(types) => change({ to: types.length > 0 ? types : undefined })} />
            </>
          ) : null}
          {isFunnel(kind) ? (
            <MultiSelect className="wm-types" size="xs" label={t('steps')} placeholder={steps.length === 0 ? t('survival:choose') : undefined} data={log?.types.map((it) => it.type) ?? []} value={steps} onChange={(next) => change({ step: next.length === 0 ? undefined : next })} searchable />
          ) : null}
        </>
      }
    >
      {(data) => <Result comparison={data} kind={kind} />}
    </Analysis>
  );
}

function Result({ comparison, kind }: { comparison: Comparison; kind: Kind }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const words = useWords();
  const time = useRangeSaid();
  const who = useFilterSaid();
  const saved = useQuery(segmentsQuery(useWorkspaceId())).data ?? [];
  const numbers = (group: 'a' | 'b') => {
    const side = comparison[group];
    const name = saved.find((it) => it.where === side.where)?.name;
    return (
      <section className="wm-group" data-group={group} aria-label={t(group)}>
        <h2>{name === undefined ? t(group) : `${t(group)}: ${name}`}</h2>
        <code lang="en">{side.where}</code>
        <dl>
          <dt>{t('group')}</dt>
          <dd>{format.count(side.customers)}</dd>
        </dl>
      </section>
    );
  };
  return (
    <>
      <div className="wm-groups">
        {numbers('a')}
        {numbers('b')}
      </div>
      <p className="wm-soft wm-small">
        {t('lookedAt', { time, who, interpolation: { escapeValue: false } })} · {t('tests', { n: format.count(comparison.tests) })} · {t('sign')}
        {comparison.overlap > 0 ? ` · ${t('overlap', { n: format.count(comparison.overlap) })}` : ''}
      </p>
      <h2>{t('journeys')}</h2>
      <Differences label={t('journeys')} rows={journeysOf(comparison, { events: t('events'), duration: t('duration'), median: t('median') })} />
      <div>
        <h2>{t(`kinds.${kind}`)}</h2>
        <p className="wm-soft wm-small">{t(`abouts.${kind}`)}</p>
      </div>
      <Further comparison={comparison} kind={kind} />
      <Differences label={t(`kinds.${kind}`)} rows={rowsOf(comparison, kind, words)} />
    </>
  );
}
