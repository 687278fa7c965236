import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink, DataTable, Failure, Skeletons } from '../../shell/Parts';
import { mapsQuery } from '../../shell/session';
import { alignDepartments } from './calls';
import { Unanswered } from './Unanswered';

/** Who owns which pains, and where nobody does. */
export function Departments({ ws, version, onOpen }: { ws: string; version: string; onOpen: (opportunity: string) => void }) {
  const { t } = useTranslation('opportunities');
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const [picked, pick] = useState<string | null>(null);
  const map = picked ?? maps[0]?.id ?? '';
  const found = useQuery({
    queryKey: ['ws', ws, 'alignment', map, version],
    queryFn: ({ signal }) => alignDepartments(ws, map, signal),
    enabled: map !== '',
  });
  if (maps.length === 0) {
    return (
      <>
        <p className="wm-soft">{t('alignmentNoMap')}</p>
        <div>
          <ButtonLink to="maps" label={t('toMaps')} variant="default" size="xs" />
        </div>
      </>
    );
  }
  return (
    <>
      <Select label={t('map')} data={maps.map((it) => ({ value: it.id, label: it.name }))} value={map} allowDeselect={false} maw={320} onChange={pick} />
      {found.isError ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <>
          <DataTable
            caption={t('alignment')}
            table={{
              header: [t('department'), t('pains'), t('lostAMonth'), t('valueAMonth'), t('unanswered'), t('open'), t('withoutOwner'), t('done'), t('effort')],
              kinds: ['count', 'count', 'decimal', 'decimal', 'count', 'count', 'count', 'count', 'decimal'],
              rows: found.data.departments.map((it) => [it.department ?? t('nobody'), it.pains, it.lostPerMonth, it.valuePerMonth ?? null, it.unanswered, it.open, it.withoutOwner, it.done, it.openDays]),
            }}
          />
          <Unanswered ws={ws} map={map} departments={found.data.departments} onOpen={onOpen} />
        </>
      ) : (
        <Skeletons rows={3} />
      )}
    </>
  );
}
