import { Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart, type BarModel } from '../../charts/bars';
import { isDuration } from '../../core/funnel';
import { spreadBars } from '../../core/spread';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readSessions, type SessionChoice, type Sessions, type Spread } from './calls';
import './sessions.css';

const BARS = 20;
const ENDS = 12;
const USUAL_GAP = '30m';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** How customers' events cluster in time. */
export function SessionsScreen() {
  const { t } = useTranslation('sessions');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search, change] = useAddress();
  const choice: SessionChoice = { gap: text(search['gap']), start: text(search['start']), end: text(search['end']) };
  const log = useQuery(logQuery(ws)).data;
  const result = useQuery({
    queryKey: ['ws', ws, 'sessions', choice, range],
    queryFn: ({ signal }) => readSessions(ws, choice, range, signal),
    placeholderData: keepPreviousData,
  });
  const table = (data: Sessions): Table => ({
    header: [t('which'), t('type'), t('sessions'), t('share')],
    kinds: ['count', 'count', 'count', 'share'],
    rows: [
      ...data.start.map((edge) => [t('startsWith'), edge.type, edge.count, edge.share]),
      ...data.end.map((edge) => [t('endsWith'), edge.type, edge.count, edge.share]),
    ],
  });
  const types = log?.types.map((type) => type.type) ?? [];
  return (
    <Analysis
      noun="sessions"
      result={result}
      table={table}
      isEmpty={() => log?.events === 0}
      controls={<Controls choice={choice} types={types} onChange={change} />}
      defined={(data) => data.definition}
    >
      {(data) => (
        <>
          <Figures data={data} />
          <div className="wm-sessions-charts">
            <SpreadChart title={t('perSession')} file="events-a-session" of={t('events')} counted={t('sessions')} spread={data.events} />
            <SpreadChart title={t('perCustomer')} file="sessions-a-customer" of={t('sessions')} counted={t('customers')} spread={data.perCustomer} />
            <EdgeChart title={t('startsWith')} file="sessions-start" edges={data.start} />
            <EdgeChart title={t('endsWith')} file="sessions-end" edges={data.end} />
          </div>
        </>
      )}
    </Analysis>
  );
}

function Figures({ data }: { data: Sessions }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const figures = [
    [t('sessions'), format.count(data.sessions), t('shell:customers', { count: data.customers, n: format.count(data.customers) })],
    [t('eachCustomer'), format.decimal(data.perCustomer?.mean), t('half', { value: format.decimal(data.perCustomer?.median) })],
    [t('eachSession'), format.decimal(data.events?.mean), t('half', { value: format.decimal(data.events?.median) })],
    [t('length'), format.duration(data.duration?.mean), t('p95', { value: format.duration(data.duration?.p95) })],
    [t('bounces'), format.share(data.bounceShare), t('bouncesAre')],
  ] as const;
  return (
    <dl className="wm-sessions-figures">
      {figures.map(([name, value, about]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong> <span className="wm-soft wm-small">{about}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SpreadChart({ title, file, of, counted, spread }: { title: string; file: string; of: string; counted: string; spread: Spread | null }) {
  const format = useFormat();
  const bars = spreadBars(spread?.histogram ?? [], BARS);
  const model: BarModel = {
    of,
    names: bars.map((bar) => (bar.open ? `≥ ${format.count(bar.from)}` : format.count(bar.from))),
    value: { name: counted, kind: 'count' },
    series: [{ name: counted, bars: bars.map((bar) => ({ value: bar.count })) }],
  };
  return <BarChart title={title} file={file} height={260} model={model} />;
}

function EdgeChart({ title, file, edges }: { title: string; file: string; edges: Sessions['start'] }) {
  const { t } = useTranslation('sessions');
  const shown = edges.slice(0, ENDS);
  const model: BarModel = {
    of: t('type'),
    names: shown.map((edge) => edge.type),
    value: { name: t('share'), kind: 'share' },
    series: [{ name: t('share'), bars: shown.map((edge) => ({ value: edge.share })) }],
    lying: true,
  };
  return <BarChart title={title} file={file} model={model} />;
}

function Controls({ choice, types, onChange }: { choice: SessionChoice; types: readonly string[]; onChange: (next: Record<string, unknown>) => void }) {
  const { t } = useTranslation('sessions');
  const gap = choice.gap ?? USUAL_GAP;
  const cut = (label: string, value: string | undefined, take: (type: string | undefined) => void) => (
    <Select
      size="xs"
      label={label}
      placeholder={t('noType')}
      data={[...new Set([...types, ...(value ? [value] : [])])]}
      value={value ?? null}
      onChange={(type) => take(type ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { name: label }) }}
      nothingFoundMessage={t('nothingFound')}
    />
  );
  return (
    <div className="wm-sessions-controls">
      <Gap key={gap} gap={gap} onTake={(next) => onChange({ gap: next === USUAL_GAP ? undefined : next })} />
      {cut(t('startAt'), choice.start, (start) => onChange({ start }))}
      {cut(t('endAt'), choice.end, (end) => onChange({ end }))}
    </div>
  );
}

/** The pause that parts sessions; taken when a person leaves the field, or presses Enter. */
function Gap({ gap, onTake }: { gap: string; onTake: (gap: string) => void }) {
  const { t } = useTranslation('sessions');
  const [draft, setDraft] = useState(gap);
  const isGood = draft === 'none' || isDuration(draft);
  const take = () => {
    if (isGood && draft !== gap) onTake(draft);
  };
  return (
    <TextInput
      size="xs"
      label={t('gap')}
      title={t('gapHint')}
      value={draft}
      error={isGood ? undefined : t('gapHint')}
      onChange={(event) => setDraft(event.currentTarget.value.trim())}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
