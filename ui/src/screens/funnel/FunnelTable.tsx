import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunnelResult } from './calls';
import type { Table } from '../../core/table';
import { seconds, share } from '../../core/units';
import { DataTable } from '../../shell/Parts';
import { useFormat } from '../../shell/session';

/** The funnel as a table, with the rows of the breakdown below. */
export function useFunnelTable(result: FunnelResult | undefined): Table {
  const { t } = useTranslation('funnel');
  return useMemo(() => {
    const rows = (value: string | null, steps: FunnelResult['steps']) =>
      steps.map((step) => [
        value,
        step.step,
        step.count ?? step.customers,
        step.fromStart,
        step.fromPrevious,
        step.seconds?.median ?? null,
        step.seconds?.mean ?? null,
        step.seconds?.p95 ?? null,
      ]);
    const split = result?.breakdown ?? [];
    const all = [...rows(null, result?.steps ?? []), ...split.flatMap((row) => rows(row.value ?? t('noValue'), row.steps))];
    const attempts = result?.steps[0]?.count !== null && result?.steps[0]?.count !== undefined;
    const header = [t('value'), t('step'), attempts ? t('attempts') : t('customers'), t('colFromStart'), t('colFromPrevious'), t('median'), t('mean'), t('p95')];
    return split.length > 0 ? { header, rows: all } : { header: header.slice(1), rows: all.map((row) => row.slice(1)) };
  }, [result, t]);
}

export function FunnelTable({ table }: { table: Table }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const shift = table.header.length - 7;
  return (
    <DataTable
      table={table}
      caption={t('result')}
      write={(value, column) => {
        const at = column - shift;
        return at === 1 ? format.count(value) : at <= 3 ? format.share(share(value)) : format.duration(seconds(value));
      }}
    />
  );
}
