import { MultiSelect, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitsFrom } from '../../core/bottlenecks';
import type { Table } from '../../core/table';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis, useTableView } from '../../shell/Analysis';
import { DataTable, SaveCsv } from '../../shell/Parts';
import { logQuery, useWorkspaceId } from '../../shell/session';
import { StagePicker } from '../../shell/stages/StagePicker';
import { findBottlenecks, type Report } from './calls';
import { Exits } from './Exits';
import { obstacleTable } from './model';
import { ObstacleCard } from './ObstacleCard';
import { Waits } from './Waits';
import './bottlenecks.css';

/** Where customers wait, and which waits cost customers. */
export function BottlenecksScreen() {
  const { t } = useTranslation('bottlenecks');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search] = useAddress();
  const choice = waitsFrom(search);
  const result = useQuery({
    queryKey: ['ws', ws, 'bottlenecks', choice, range],
    queryFn: ({ signal }) => findBottlenecks(ws, choice, range, signal),
    placeholderData: keepPreviousData,
  });
  const table = (data: Report): Table => ({
    header: [t('from'), t('to'), t('count'), t('customers'), t('median'), t('p95'), t('mean'), t('longest'), t('total'), t('share'), t('forUs')],
    kinds: ['count', 'count', 'count', 'count', 'duration', 'duration', 'duration', 'duration', 'duration', 'share', 'share'],
    rows: data.transitions.map((it) => [
      it.from,
      it.to,
      it.count,
      it.customers,
      it.wait.median,
      it.wait.p95,
      it.wait.mean,
      it.wait.max,
      it.total,
      it.share ?? null,
      (it.forUs?.count ?? 0) / it.count,
    ]),
  });
  return (
    <Analysis
      noun="bottlenecks"
      pictured
      result={result}
      table={table}
      chartName={t('list')}
      isEmpty={(data) => data.customers === 0}
      controls={<Choices ours={result.data?.definition.ours ?? []} />}
      defined={(data) => data.definition.text}
      below={(data) => (
        <>
          <Obstacles report={data} />
          <Exits exits={data.exits} />
        </>
      )}
    >
      {(data) => <Waits report={data} />}
    </Analysis>
  );
}

function Obstacles({ report }: { report: Report }) {
  const { t } = useTranslation('bottlenecks');
  const [asTable] = useTableView();
  const { found, tested } = report.obstacles;
  const table = obstacleTable(found, t);
  return (
    <section className="wm-stack" aria-label={t('obstacles')}>
      <div>
        <div className="wm-spread">
          <h2>{t('obstacles')}</h2>
          {found.length > 0 ? <SaveCsv name="obstacles.csv" of={t('obstacles')} table={table} /> : null}
        </div>
        <p className="wm-soft">{tested === 0 ? t('tooFew') : found.length === 0 ? t('noObstacles', { count: tested }) : t('obstaclesAbout')}</p>
      </div>
      {asTable && found.length > 0 ? (
        <div className="wm-card">
          <DataTable table={table} caption={t('obstacles')} />
        </div>
      ) : null}
      {asTable ? null : found.map((obstacle) => <ObstacleCard key={`${obstacle.from}\n${obstacle.to}`} obstacle={obstacle} />)}
    </section>
  );
}

function Choices({ ours }: { ours: readonly string[] }) {
  const { t } = useTranslation('bottlenecks');
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const [search, change] = useAddress();
  const choice = waitsFrom(search);
  return (
    <>
      <StagePicker />
      <Select
        className="wm-choice"
        size="xs"
        label={t('reason')}
        data={[{ value: '', label: t('noReason') }, ...(log?.properties ?? []).map((property) => ({ value: property, label: property }))]}
        value={choice.reason ?? ''}
        searchable
        allowDeselect={false}
        onChange={(reason) => change({ reason: reason === '' ? undefined : reason })}
      />
      <MultiSelect
        className="wm-ours"
        size="xs"
        label={choice.ours ? t('ours') : t('oursGuessed')}
        data={log?.types.map((type) => type.type) ?? [...ours]}
        value={[...(choice.ours ?? ours)]}
        searchable
        limit={100}
        nothingFoundMessage={t('nothingFound')}
        onChange={(next) => change({ ours: next })}
      />
    </>
  );
}
