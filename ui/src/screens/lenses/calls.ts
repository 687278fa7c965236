import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type LensViews = Schemas['LensViews'];

export const readLenses = (ws: string, asked: { rule: string[] | undefined; step: string[] | undefined; stages: string | undefined }, range: LogRange, signal: AbortSignal) =>
  body(
    api.GET('/api/workspaces/{ws}/lenses', {
      params: { ...inWorkspace(ws), query: { ...(asked.rule ? { rule: asked.rule } : {}), ...(asked.step ? { step: asked.step } : {}), ...(asked.stages ? { stages: asked.stages } : {}), ...range } },
      signal,
    }),
  );

export const saveRules = (ws: string, lifecycle: string[], funnel: string[]) => body(api.PUT('/api/workspaces/{ws}/lenses/rules', { params: inWorkspace(ws), body: { lifecycle, funnel } }));
export const resetRules = (ws: string) => api.DELETE('/api/workspaces/{ws}/lenses/rules', { params: inWorkspace(ws) });
