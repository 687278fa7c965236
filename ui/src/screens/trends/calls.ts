import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Changes = Schemas['Changes'];
export type Change = Changes['changes'][number];

export const readChanges = (ws: string, every: string, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/trends/changes', { params: { ...inWorkspace(ws), query: { every, ...range } }, signal }));
