import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { namesIn } from '../../core/asked';
import { useAddress } from '../../shell/address';
import { logQuery, useWorkspaceId } from '../../shell/session';

/** Chooses types of events; the address keeps them under a key. */
export function TypesChoice({ label, of }: { label: string; of: string }) {
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const [search, change] = useAddress();
  const types = log?.types.map((type) => type.type) ?? [];
  return (
    <MultiSelect
      className="wm-types-choice"
      size="xs"
      label={label}
      data={types}
      value={namesIn(search, of).filter((name) => types.includes(name))}
      searchable
      limit={100}
      onChange={(names) => change({ [of]: names.length > 0 ? names : undefined })}
    />
  );
}
