import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../core/table';
import { useAddress } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { logQuery, mapsQuery, useFormat, useWorkspaceId } from '../../shell/session';
import type { Report } from './calls';
import { FindingList } from './FindingList';
import { sentenceOf } from './sentence';
import { useFindings } from './useFindings';

/** What costs customers and what wins them, each cause once. */
export function FindingsScreen() {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const ws = useWorkspaceId();
  const [search, change] = useAddress();
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const types = useQuery(logQuery(ws)).data?.types ?? [];
  const named = typeof search['map'] === 'string' ? search['map'] : (maps[0]?.id ?? '');
  const { result, options, filter } = useFindings(ws, named);
  const table = (report: Report): Table => ({
    header: [t('kind'), t('step'), t('what'), t('customers'), t('share'), t('peersShare'), t('sizeOf'), t('amount'), t('low'), t('high'), t('value'), t('p')],
    kinds: ['count', 'count', 'count', 'count', 'share', 'share', 'count', 'decimal', 'decimal', 'decimal', 'decimal', 'decimal'],
    rows: report.findings.map((it) => [
      t(`kinds.${it.kind as 'drop'}`),
      it.place?.name ?? it.type,
      sentenceOf(it, t, format),
      it.evidence.customers,
      it.evidence.share,
      it.evidence.peersShare,
      t(`sizes.${it.size.of as 'lost'}`),
      it.size.total.amount,
      it.size.total.low,
      it.size.total.high,
      it.size.value?.amount ?? null,
      it.evidence.corrected,
    ]),
  });
  return (
    <Analysis
      noun="findings"
      result={result}
      table={table}
      chartName={t('list')}
      isEmpty={(report) => report.months < 0.1 && report.findings.length === 0}
      defined={(report) => report.definition}
      controls={
        <>
          <Select
            className="wm-stage-choice"
            label={t('map')}
            data={[{ value: '', label: t('noMap') }, ...maps.map((map) => ({ value: map.id, label: map.name }))]}
            value={named}
            allowDeselect={false}
            onChange={(map) => change({ map: map ?? '' })}
          />
          <MultiSelect
            label={t('goals')}
            placeholder={options.goals === null ? t('goalsGuessed') : ''}
            data={types.map((type) => type.type)}
            value={options.goals ?? []}
            searchable
            onChange={(goals) => change({ goals: goals.length === 0 ? undefined : goals.join('|') })}
          />
        </>
      }
    >
      {(report) => <FindingList ws={ws} map={named} report={report} options={options} filter={filter} />}
    </Analysis>
  );
}
