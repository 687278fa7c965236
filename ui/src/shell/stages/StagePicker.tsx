import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stagesFrom } from '../../core/stageChoice';
import { useAddress } from '../address';
import { mapsQuery, useWorkspaceId } from '../session';
import { ownStagesQuery } from './calls';

const StagesDialog = lazy(() => import('./StagesDialog'));

interface Props {
  /** Whether there must be stages: then those of a draft are the default. */
  readonly always?: boolean;
  /** What the empty choice is called, if it is not that every type is a stage by itself. */
  readonly none?: string;
  /** Whether the empty choice stands for the workspace's own stages, else those of its newest map with bindings, else those of a draft. */
  readonly usual?: boolean;
}

/** Chooses between types of events, the workspace's own stages, those of a draft and those of a saved map; the address keeps it. */
export function StagePicker({ always = false, none, usual = false }: Props) {
  const { t } = useTranslation();
  const ws = useWorkspaceId();
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const hasOwn = (useQuery(ownStagesQuery(ws)).data?.length ?? 0) > 0;
  const [search, change] = useAddress();
  const [open, setOpen] = useState(false);
  const chosen = stagesFrom(search).map;
  const begin = chosen ?? (usual ? 'usual' : 'draft');
  const offered = maps.filter((map) => !map.archived || map.id === chosen);
  return (
    <div className="wm-row wm-stage-picker">
      <Select
        className="wm-stage-choice"
        size="xs"
        label={t('stages.label')}
        data={[
          ...(always ? [] : [{ value: '', label: none ?? t('stages.types') }]),
          ...(hasOwn || chosen === 'own' ? [{ value: 'own', label: t('stages.own') }] : []),
          { value: 'draft', label: t('stages.draft') },
          ...offered.map((map) => ({ value: map.id, label: t('stages.map', { name: map.name }) })),
        ]}
        value={chosen ?? (always ? 'draft' : '')}
        allowDeselect={false}
        onChange={(stages) => change({ stages: stages === '' ? undefined : stages })}
      />
      <Button size="xs" variant="subtle" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('stages.edit')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <StagesDialog from={begin} onClose={() => setOpen(false)} onTake={(stages) => change({ stages })} />
        </Suspense>
      ) : null}
    </div>
  );
}
