import { useState } from 'react';
import { useWorkspaceId } from '../session';

/** A table as a person gave it. */
export interface GivenTable {
  readonly name: string;
  readonly text: string;
}

const read = (key: string): GivenTable | null => {
  const [name, ...lines] = (sessionStorage.getItem(key) ?? '').split('\n');
  return name && lines.length > 0 ? { name, text: lines.join('\n') } : null;
};

/** A table of some kind for this workspace: this browser tab keeps it if it has room, the server does not. */
export function useTable(kind: string): [GivenTable | null, (table: GivenTable | null) => void] {
  const key = `waymark.${kind}.${useWorkspaceId()}`;
  const [table, set] = useState(() => read(key));
  return [
    table,
    (next) => {
      sessionStorage.removeItem(key);
      try {
        if (next) sessionStorage.setItem(key, `${next.name}\n${next.text}`);
      } catch {
        // too large to be kept over a reload; it is shown all the same
      }
      set(next);
    },
  ];
}
