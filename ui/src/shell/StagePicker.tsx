import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stagesFrom } from '../core/stageChoice';
import { useAddress } from './address';
import { mapsQuery, useWorkspaceId } from './session';

/** Chooses between types of events, the stages of a draft and those of a saved map; the address keeps it. */
export function StagePicker({ always = false }: { /** Whether there must be stages: then those of a draft are the default. */ always?: boolean }) {
  const { t } = useTranslation();
  const maps = useQuery(mapsQuery(useWorkspaceId())).data ?? [];
  const [search, change] = useAddress();
  const chosen = stagesFrom(search).map;
  const offered = maps.filter((map) => !map.archived || map.id === chosen);
  return (
    <Select
      label={t('stages.label')}
      data={[
        ...(always ? [] : [{ value: '', label: t('stages.types') }]),
        { value: 'draft', label: t('stages.draft') },
        ...offered.map((map) => ({ value: map.id, label: t('stages.map', { name: map.name }) })),
      ]}
      value={chosen ?? (always ? 'draft' : '')}
      allowDeselect={false}
      onChange={(stages) => change({ stages: stages === '' ? undefined : stages })}
    />
  );
}
