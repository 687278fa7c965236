import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentsQuery } from './segments/calls';
import { useAddress, useLogFilter } from './address';
import { Icon } from './icons';
import { useFilterSaid } from './said';
import { useWorkspaceId } from './session';

const FilterDialog = lazy(() => import('./segments/FilterDialog'));

/** Whose journeys the analyses of a workspace look at; the address keeps it. */
export default function FilterBar() {
  const { t } = useTranslation('segments');
  const ws = useWorkspaceId();
  const filter = useLogFilter();
  const [, change] = useAddress();
  const [open, setOpen] = useState(false);
  const saved = useQuery({ ...segmentsQuery(ws), enabled: filter.segment !== undefined || open }).data;
  const segment = saved?.find((it) => it.id === filter.segment);
  const isOn = filter.segment !== undefined || filter.where !== undefined;
  const said = useFilterSaid();
  return (
    <div className="wm-row wm-filter">
      <Button variant={isOn ? 'light' : 'default'} size="xs" leftSection={<Icon name="segments" size={16} />} rightSection={<Icon name="chevron" size={14} />} title={said} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="wm-hidden">{t('label')}: </span>
        <span className="wm-filter-said">{said}</span>
      </Button>
      {isOn ? (
        <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('clear')} onClick={() => change({ where: undefined, segment: undefined })}>
          <Icon name="close" size={16} />
        </ActionIcon>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <FilterDialog
            title={t('label')}
            where={filter.segment === undefined ? (filter.where ?? '') : (segment?.where ?? filter.where ?? '')}
            onClose={() => setOpen(false)}
            onTake={(where) => {
              change({ where: where === '' ? undefined : where, segment: undefined });
              setOpen(false);
            }}
            onSegment={(id) => {
              change({ segment: id, where: undefined });
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
