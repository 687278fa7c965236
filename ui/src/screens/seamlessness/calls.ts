import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Seamlessness = Schemas['Seamlessness'];
export type SeamlessnessOptions = Schemas['SeamlessnessOptions'];

export const findSeams = (ws: string, options: SeamlessnessOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/seamlessness', { params: { ...inWorkspace(ws), query: filter }, body: options, signal }));
