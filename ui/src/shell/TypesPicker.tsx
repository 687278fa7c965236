import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { logQuery, useWorkspaceId } from './session';

interface Props {
  readonly label: string;
  /** What is said while none is chosen. */
  readonly none: string;
  readonly value: readonly string[];
  readonly onChange: (types: readonly string[]) => void;
  readonly most?: number;
}

/** Chooses some types of events of the log. */
export function TypesPicker({ label, none, value, onChange, most = 20 }: Props) {
  const { t } = useTranslation();
  const log = useQuery(logQuery(useWorkspaceId())).data;
  return (
    <MultiSelect
      className="wm-types"
      size="xs"
      label={label}
      {...(value.length === 0 ? { placeholder: none } : {})}
      data={[...new Set([...(log?.types ?? []).map((type) => type.type), ...value])]}
      value={[...value]}
      searchable
      limit={100}
      maxValues={most}
      nothingFoundMessage={t('types.nothingFound')}
      onChange={onChange}
    />
  );
}
