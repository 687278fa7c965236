import { useSyncExternalStore } from 'react';
import { useAddress } from '../address';
import { useWorkspaceId } from '../session';
import { keepTable, onTables, tableAt, type GivenTable } from './kept';

/** A table that may be asked in place of the log. */
export interface TableInPlace {
  /** Whether the address asks a table: without this word the log is asked, whatever the tab keeps. */
  readonly asked: boolean;
  /** The table that is asked; null if none is, or if the tab does not have it. */
  readonly table: GivenTable | null;
  /** Asks this table; null goes back to the log and drops the table. */
  readonly give: (next: { readonly name: string; readonly text: string } | null) => void;
}

/** The table of some kind for this workspace: this browser tab keeps it until the person signs out, the server does not. */
export function useTable(kind: string): TableInPlace {
  const place = `${kind}.${useWorkspaceId()}`;
  const [search, change] = useAddress();
  const kept = useSyncExternalStore(onTables, () => tableAt(place));
  const asked = String(search['table']) === '1';
  return {
    asked,
    table: asked ? kept : null,
    give: (next) => {
      keepTable(place, next);
      change({ table: next ? 1 : undefined });
    },
  };
}
