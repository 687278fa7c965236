import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unjoinable } from '../core/eventTypes';
import { logQuery, useWorkspaceId } from './session';

interface Props {
  readonly label: string;
  /** What is said while none is chosen. */
  readonly none: string;
  readonly value: readonly string[];
  readonly onChange: (types: readonly string[]) => void;
  readonly most?: number;
  /** Whether they are asked as one text, `A|B`; then a type with `|` in its name is taken only alone. */
  readonly joined?: boolean;
}

/** Chooses some types of events of the log. */
export function TypesPicker({ label, none, value, onChange, most = 20, joined = false }: Props) {
  const { t } = useTranslation();
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const known = (log?.types ?? []).map((type) => type.type);
  const [refused, setRefused] = useState<string>();
  const faulty = joined ? (refused ?? unjoinable(value, known)) : undefined;
  return (
    <MultiSelect
      className="wm-types"
      size="xs"
      label={label}
      {...(value.length === 0 ? { placeholder: none } : {})}
      data={[...new Set([...known, ...value])]}
      value={[...value]}
      searchable
      limit={100}
      maxValues={most}
      nothingFoundMessage={t('types.nothingFound')}
      error={faulty === undefined ? undefined : t('types.alone', { type: faulty, interpolation: { escapeValue: false } })}
      onChange={(types) => {
        const bad = joined && types.length > value.length ? unjoinable(types, known) : undefined;
        setRefused(bad);
        if (bad === undefined) onChange(types);
      }}
    />
  );
}
