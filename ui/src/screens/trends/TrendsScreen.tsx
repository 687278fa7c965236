import { ActionIcon, Button, Modal } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/line';
import { namesFrom } from '../../core/choices';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { Icon } from '../../shell/icons';
import { EVERY, readTrends } from '../../shell/metrics/calls';
import { useMetricName } from '../../shell/metrics/names';
import { Skeletons } from '../../shell/Parts';
import { useWorkspaceId } from '../../shell/session';
import { ChangesCard } from './ChangesCard';
import { lineOf, tableOf, type Words } from './model';
import './trends.css';

const MetricForm = lazy(() => import('../../shell/metrics/MetricForm'));

const FIRST = ['customers', 'new customers', 'returning customers'];
const MOST = 12;

/** Metrics over time, and what changed for good. */
export function TrendsScreen() {
  const { t } = useTranslation('trends');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search] = useAddress();
  const nameOf = useMetricName();
  const metrics = namesFrom(search, 'metric') ?? FIRST;
  const every = chosenIn(search['every'], EVERY);
  const result = useQuery({
    queryKey: ['ws', ws, 'trends', metrics, every, range],
    queryFn: ({ signal }) => readTrends(ws, metrics, every, range, signal),
    placeholderData: keepPreviousData,
  });
  const words: Words = {
    start: t(`start.${every}`),
    incomplete: t('incomplete'),
    complete: t('complete'),
    low: t('shell:chart.low'),
    high: t('shell:chart.high'),
    restsOn: t('restsOn'),
    yes: t('yes'),
    no: t('no'),
    name: nameOf,
  };
  return (
    <Analysis
      noun="trends"
      result={result}
      controls={
        <>
          <ChoicePicker label={t('every')} name="every" choices={EVERY} write={(choice) => t(`everyOf.${choice}`)} />
          <MetricChoice metrics={metrics} />
        </>
      }
      table={(data) => tableOf(data, words)}
      isEmpty={(data) => data.metrics.every((series) => series.points.length === 0)}
      defined={(data) => [data.definition, ...data.metrics.map((series) => series.definition)].join(' ')}
      below={() => <ChangesCard every={every} range={range} />}
    >
      {(data) => (
        <>
          <div className="wm-trends">
            {data.metrics.map((series) => (
              <LineChart key={series.metric} twin={false} title={nameOf(series.metric)} file="trend" height={260} model={lineOf(series, words)} />
            ))}
          </div>
          <p className="wm-soft wm-small">{t('incompleteAbout')}</p>
        </>
      )}
    </Analysis>
  );
}

/** The metrics of the address, each with the way to take it off, and the way to add one. */
function MetricChoice({ metrics }: { metrics: readonly string[] }) {
  const { t } = useTranslation('trends');
  const [, change] = useAddress();
  const nameOf = useMetricName();
  const [open, setOpen] = useState(false);
  return (
    <div className="wm-row" role="group" aria-label={t('metrics')}>
      {metrics.map((metric) => (
        <span key={metric} className="wm-chip">
          {nameOf(metric)}
          {metrics.length > 1 ? (
            <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('remove', { name: nameOf(metric), interpolation: { escapeValue: false } })} onClick={() => change({ metric: metrics.filter((it) => it !== metric) })}>
              <Icon name="close" size={14} />
            </ActionIcon>
          ) : null}
        </span>
      ))}
      <Button variant="light" size="xs" leftSection={<Icon name="plus" size={16} />} disabled={metrics.length >= MOST} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('add')} centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
        <Suspense fallback={<Skeletons rows={4} />}>
          <MetricForm
            action={t('add')}
            onTake={(metric) => {
              change({ metric: [...metrics.filter((it) => it !== metric), metric] });
              setOpen(false);
            }}
          />
        </Suspense>
      </Modal>
    </div>
  );
}
