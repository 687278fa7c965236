import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import type { MapDocument } from '../still/StillMap';

export type VersionEntry = Schemas['VersionEntry'];
export type ChangeEntry = Schemas['ChangeEntry'];

/** The map as it is now, in place of a version's id. */
export const CURRENT = 'current';
/** Marks another map in place of a version. */
const OTHER = 'map:';
export const otherMap = (id: string) => `${OTHER}${id}`;

export const versionsQuery = (ws: string, map: string) =>
  queryOptions({ queryKey: ['ws', ws, 'map', map, 'versions'], queryFn: () => body(api.GET('/api/workspaces/{ws}/maps/{id}/versions', oneIn(ws, map))) });

export const keepVersion = (ws: string, map: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/{id}/versions', { ...oneIn(ws, map), body: { name } }));
export const restoreVersion = (ws: string, map: string, version: string) => body(api.POST('/api/workspaces/{ws}/maps/{id}/versions/{version}/restore', { params: { path: { ws, id: map, version } } }));

export const readVersion = async (ws: string, map: string, version: string): Promise<MapDocument> =>
  (await body(api.GET('/api/workspaces/{ws}/maps/{id}/versions/{version}', { params: { path: { ws, id: map, version } } }))) as unknown as MapDocument;

/** What is different between two versions, or between a version and another map as it is now. */
export function readDiff(ws: string, map: string, from: string, to: string) {
  const query = to.startsWith(OTHER) ? { from, other: to.slice(OTHER.length) } : { from, to };
  return body(api.GET('/api/workspaces/{ws}/maps/{id}/diff', { params: { ...oneIn(ws, map).params, query } }));
}
