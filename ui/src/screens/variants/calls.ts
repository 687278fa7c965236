import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Variants = Schemas['Variants'];

export const readVariants = (ws: string, limit: number, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/variants', { params: { ...inWorkspace(ws), query: { limit, ...range } }, signal }));
