import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Icon } from '../../shell/icons';
import { NamedTable } from '../../shell/NamedTable';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readRework, type Loop, type Rework } from './calls';
import { loopTable, written } from './model';
import './rework.css';

const FIRST = 10;
const VALUES = 5;
const SURE = 0.01;

/** What customers do again, and the loops they walk. */
export function ReworkScreen() {
  const { t } = useTranslation('rework');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search, change] = useAddress();
  const by = typeof search['by'] === 'string' ? search['by'] : '';
  const log = useQuery(logQuery(ws)).data;
  const result = useQuery({
    queryKey: ['ws', ws, 'rework', by, range],
    queryFn: ({ signal }) => readRework(ws, by, range, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Analysis
      noun="rework"
      pictured
      result={result}
      table={(data) => loopTable(data.loops, by, t)}
      chartName={t('list')}
      isEmpty={(data) => data.customers === 0}
      controls={
        <Select
          className="wm-choice"
          size="xs"
          label={t('by')}
          data={[{ value: '', label: t('byNothing') }, ...(log?.properties ?? []).map((property) => ({ value: property, label: property }))]}
          value={by}
          searchable
          allowDeselect={false}
          onChange={(next) => change({ by: next === '' ? undefined : next })}
        />
      }
      below={(data) => <Again rework={data} />}
    >
      {(data) => <Loops rework={data} />}
    </Analysis>
  );
}

function Loops({ rework }: { rework: Rework }) {
  const { t } = useTranslation('rework');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { loops, total } = rework;
  if (loops.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p className="wm-soft">{t('found', { count: total, n: format.count(total) })}</p>
      <ol className="wm-loops">
        {(all ? loops : loops.slice(0, FIRST)).map((loop) => (
          <LoopRow key={loop.path.join('\n')} loop={loop} />
        ))}
      </ol>
      {loops.length > FIRST ? (
        <div>
          <Button variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('less') : t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function LoopRow({ loop }: { loop: Loop }) {
  const { t } = useTranslation('rework');
  const format = useFormat();
  const { lost, p } = loop;
  const costs = lost && typeof p === 'number' && p < SURE && lost.customers > 0 ? lost : null;
  return (
    <li>
      <p className="wm-loop-path">
        <Icon name="rework" size={16} className="wm-soft" />
        <strong>{written(loop)}</strong>
      </p>
      <p className="wm-soft wm-small">
        {t('walked', { count: loop.count, n: format.count(loop.count) })} · {t('shell:customers', { count: loop.customers, n: format.count(loop.customers) })} ·{' '}
        {t('takes', { duration: format.duration(loop.wait.median) })}
      </p>
      {costs ? (
        <p className="wm-loop-costs">
          {t('costs', {
            n: format.count(Math.round(costs.customers)),
            low: format.count(Math.round(costs.low)),
            high: format.count(Math.round(costs.high)),
            entered: format.share(loop.exitEntered),
            others: format.share(loop.exitOthers),
          })}
        </p>
      ) : null}
      {loop.by.length > 0 ? (
        <ul className="wm-loop-values">
          {loop.by.slice(0, VALUES).map((it) => (
            <li key={it.value ?? ''}>
              <span>{it.value ?? t('noValue')}</span>
              <span className="wm-bar" aria-hidden="true">
                <span style={{ width: `${100 * it.share}%` }} />
              </span>
              <span>{format.share(it.share)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Again({ rework }: { rework: Rework }) {
  const { t } = useTranslation('rework');
  const types: Table = {
    header: [t('type'), t('events'), t('customers'), t('again'), t('againCustomers'), t('selfLoops'), t('returns'), t('time')],
    kinds: ['count', 'count', 'count', 'count', 'count', 'count', 'count', 'duration'],
    rows: rework.types.map((it) => [it.type, it.count, it.customers, it.rework, it.reworkCustomers, it.selfLoops, it.returns, it.time]),
  };
  return (
    <section className="wm-card wm-stack" aria-label={t('doneAgain')}>
      <NamedTable title={t('doneAgain')} file="done-again" table={types} />
    </section>
  );
}
