import { ActionIcon, Button, Modal } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/spark';
import type { ColumnKind, Table } from '../../core/table';
import { useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Icon } from '../../shell/icons';
import { KIND_OF_UNIT } from '../../shell/metrics/calls';
import { useMetricName } from '../../shell/metrics/names';
import { failureText, Skeletons } from '../../shell/Parts';
import { useFormat, useMayWrite, useWorkspaceId } from '../../shell/session';
import { chooseWeekly, readWeekly, type Row, type WeeklySheet } from './calls';
import { MailCard } from './MailCard';
import './weekly.css';

const MetricForm = lazy(() => import('../../shell/metrics/MetricForm'));

const MOST = 5;

/** The weekly sheet: some numbers of the last complete week beside the week before. */
export function WeeklyScreen() {
  const { t } = useTranslation('weekly');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const range = useLogRange();
  const nameOf = useMetricName();
  const result = useQuery({ queryKey: ['ws', ws, 'weekly', range], queryFn: ({ signal }) => readWeekly(ws, range, signal), placeholderData: keepPreviousData });
  const notesOf = (row: Row) => row.notes.map((note) => t(`note.${note}`)).join(' ');
  const table = ({ rows }: WeeklySheet): Table => ({
    header: [t('metric'), t('week'), t('value'), t('before'), t('difference'), t('shell:chart.low'), t('shell:chart.high'), t('notes')],
    rowKinds: rows.map(({ unit }) => ['count', 'count', ...Array<ColumnKind>(5).fill(KIND_OF_UNIT[unit])]),
    rows: rows.map((row) => [nameOf(row.metric), row.week ?? null, row.value ?? null, row.before ?? null, row.difference ?? null, row.low ?? null, row.high ?? null, notesOf(row)]),
  });
  const difference = (row: Row, kind: ColumnKind) => {
    if (typeof row.difference !== 'number') return format.number(null, kind);
    const size = format.number(Math.abs(row.difference), kind);
    return row.difference > 0 ? `+${size}` : row.difference < 0 ? `−${size}` : size;
  };
  return (
    <Analysis
      noun="weekly"
      pictured
      ranged={false}
      result={result}
      table={table}
      isEmpty={(data) => data.rows.every((row) => row.weeks.length === 0)}
      defined={(data) => data.definition}
      actions={
        <Button variant="default" size="xs" onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
      controls={result.data && mayWrite ? <Choice metrics={result.data.rows.map((row) => row.metric)} /> : null}
      below={() => <MailCard />}
    >
      {(data) => (
        <ul className="wm-sheet">
          {data.rows.map((row) => {
            const kind = KIND_OF_UNIT[row.unit];
            return (
              <li key={row.metric}>
                <div>
                  <h2>{nameOf(row.metric)}</h2>
                  <p className="wm-soft wm-small">
                    {row.week ? `${t('week')} ${format.day(row.week)}. ` : ''}
                    {notesOf(row)}
                  </p>
                </div>
                <span className="wm-sheet-now">{format.number(row.value ?? null, kind)}</span>
                <span className="wm-sheet-before">
                  <strong>{difference(row, kind)}</strong>
                  <br />
                  <span className="wm-soft wm-small">
                    {t('before')}: {format.number(row.before ?? null, kind)}
                  </span>
                </span>
                <Sparkline name={`${t('course')}: ${nameOf(row.metric)}`} values={row.weeks.map((point) => point.value ?? null)} />
              </li>
            );
          })}
        </ul>
      )}
    </Analysis>
  );
}

/** Which metrics are on the sheet; the workspace keeps them. */
function Choice({ metrics }: { metrics: readonly string[] }) {
  const { t } = useTranslation('weekly');
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const nameOf = useMetricName();
  const [open, setOpen] = useState(false);
  const choose = useMutation({
    mutationFn: (next: string[]) => chooseWeekly(ws, next),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ws', ws, 'weekly'] });
    },
  });
  return (
    <>
      <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('choose')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('choose')} centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
        <div className="wm-stack">
          <ul className="wm-stack" style={{ padding: 0, listStyle: 'none' }}>
            {metrics.map((metric) => (
              <li key={metric} className="wm-spread">
                {nameOf(metric)}
                <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} disabled={metrics.length < 2 || choose.isPending} aria-label={t('trends:remove', { name: nameOf(metric), interpolation: { escapeValue: false } })} onClick={() => choose.mutate(metrics.filter((it) => it !== metric))}>
                  <Icon name="trash" size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {choose.isError ? (
            <p className="wm-bad" role="alert">
              {failureText(choose.error, t)}
            </p>
          ) : null}
          {metrics.length < MOST ? (
            <Suspense fallback={<Skeletons rows={4} />}>
              <MetricForm key={metrics.length} action={t('trends:add')} onTake={(metric) => choose.mutate([...metrics.filter((it) => it !== metric), metric])} />
            </Suspense>
          ) : null}
        </div>
      </Modal>
    </>
  );
}
