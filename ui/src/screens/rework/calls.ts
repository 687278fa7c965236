import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Rework = Schemas['Rework'];
export type Loop = Schemas['ReworkLoop'];

export const readRework = (ws: string, by: string, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/rework', { params: { ...inWorkspace(ws), query: { ...(by ? { by } : {}), ...range } }, signal }));
