import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type LensViews = Schemas['LensViews'];

/** Rules as the address keeps them; none of either: those of the workspace. */
export interface AskedRules {
  readonly rule: readonly string[] | undefined;
  readonly step: readonly string[] | undefined;
}

const readLenses = (ws: string, asked: AskedRules & { stages: string | undefined }, range: LogRange, signal: AbortSignal) =>
  body(
    api.GET('/api/workspaces/{ws}/lenses', {
      params: { ...inWorkspace(ws), query: { ...(asked.rule ? { rule: [...asked.rule] } : {}), ...(asked.step ? { step: [...asked.step] } : {}), ...(asked.stages ? { stages: asked.stages } : {}), ...range } },
      signal,
    }),
  );

/** The three views by the rules asked for, else by those of the workspace. */
export const lensesQuery = (ws: string, asked: AskedRules, stages: string | undefined, range: LogRange) =>
  queryOptions({
    queryKey: ['ws', ws, 'lenses', asked, stages, range],
    queryFn: ({ signal }) => readLenses(ws, { ...asked, stages }, range, signal),
  });

export const saveRules = (ws: string, lifecycle: string[], funnel: string[]) => body(api.PUT('/api/workspaces/{ws}/lenses/rules', { params: inWorkspace(ws), body: { lifecycle, funnel } }));
export const resetRules = (ws: string) => api.DELETE('/api/workspaces/{ws}/lenses/rules', { params: inWorkspace(ws) });
