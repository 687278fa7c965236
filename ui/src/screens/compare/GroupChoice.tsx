import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { segmentsQuery } from '../../shell/segments/calls';
import { useWorkspaceId } from '../../shell/session';

const FilterDialog = lazy(() => import('../../shell/segments/FilterDialog'));

/** Chooses a group of customers: a saved segment, or a condition of its own. */
export function GroupChoice({ label, where, none, onTake }: { label: string; where: string; none: string; onTake: (where: string) => void }) {
  const { t } = useTranslation('compare');
  const saved = useQuery(segmentsQuery(useWorkspaceId())).data ?? [];
  const [open, setOpen] = useState(false);
  const name = saved.find((it) => it.where === where)?.name ?? where;
  return (
    <div className="wm-row wm-filter">
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant={where === '' ? 'default' : 'light'} size="xs" leftSection={<Icon name="segments" size={16} />} rightSection={<Icon name="chevron" size={14} />} title={where === '' ? none : where}>
            {`${label}:\u00a0`}
            <span className="wm-filter-said wm-group-said">{where === '' ? none : name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.length > 0 ? <Menu.Label>{t('saved')}</Menu.Label> : null}
          {saved.map((it) => (
            <Menu.Item key={it.id} onClick={() => onTake(it.where)}>
              {it.name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setOpen(true)}>{t('own')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {where === '' ? null : (
        <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={`${label}: ${none}`} onClick={() => onTake('')}>
          <Icon name="close" size={16} />
        </ActionIcon>
      )}
      {open ? (
        <Suspense fallback={null}>
          <FilterDialog
            title={label}
            where={where}
            onClose={() => setOpen(false)}
            onTake={(next) => {
              onTake(next);
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
