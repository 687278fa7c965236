import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type LensViews = Schemas['LensViews'];

export const readLenses = (ws: string, rules: string[], range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/lenses', { params: { ...inWorkspace(ws), query: { ...(rules.length > 0 ? { rule: rules } : {}), ...range } }, signal }));
