import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readLog, readMaps, readSession, readWorkspaces } from './calls';
import { rememberCsrf } from '../api/http';
import { formatOf, type Format } from '../core/format';
import { forgetTables } from './tables/kept';

/** Who is signed in, asked anew. Where nobody is any more, what somebody left in this tab goes. */
export async function freshSession() {
  const session = await readSession();
  rememberCsrf(session.csrf);
  if (!session.user && !session.demo) forgetTables();
  return session;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: freshSession, staleTime: 60_000 });

export const workspacesQuery = queryOptions({ queryKey: ['workspaces'], queryFn: readWorkspaces, staleTime: 60_000 });

export const logQuery = (ws: string) => queryOptions({ queryKey: ['ws', ws, 'log'], queryFn: () => readLog(ws) });
export const mapsQuery = (ws: string) => queryOptions({ queryKey: ['ws', ws, 'maps'], queryFn: () => readMaps(ws) });

/** The id of the workspace in the address. */
export function useWorkspaceId(): string {
  return useParams({ strict: false }).ws ?? '';
}

/** The workspace in the address, once it is known. */
export function useWorkspace() {
  const id = useWorkspaceId();
  return useQuery({ ...workspacesQuery, enabled: id !== '' }).data?.find((workspace) => workspace.id === id);
}

/** Whether this person may change what people write in the workspace; false until that is known. */
export function useMayWrite(): boolean {
  return useWorkspace()?.mayWrite ?? false;
}

/** Whether this person may send something out of the workspace, such as tickets; false until that is known. */
export function useMaySend(): boolean {
  return useWorkspace()?.maySend ?? false;
}

/** The formats of the current language and workspace. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const zone = useWorkspace()?.zone;
  return useMemo(() => formatOf(i18n.language, zone), [i18n.language, zone]);
}
