import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Stage = Schemas['StagesStage'];

/** The stages that the workspace has laid down; none if it has not. */
export const ownStagesQuery = (ws: string) =>
  queryOptions({ queryKey: ['ws', ws, 'stages', 'own'], queryFn: async () => (await body(api.GET('/api/workspaces/{ws}/stages', { params: inWorkspace(ws) }))).stages });

/** The stages of a map, of a draft from the log, or the workspace's own. */
export const stagesOfQuery = (ws: string, map: string) =>
  queryOptions({
    queryKey: ['ws', ws, 'stages', 'of', map],
    queryFn: async ({ signal }) => (await body(api.GET('/api/workspaces/{ws}/stages/{map}', { params: { path: { ws, map } }, signal }))).stages,
  });

export const saveStages = (ws: string, stages: readonly Stage[]) => body(api.PUT('/api/workspaces/{ws}/stages', { params: inWorkspace(ws), body: { stages: [...stages] } }));
export const forgetStages = (ws: string) => api.DELETE('/api/workspaces/{ws}/stages', { params: inWorkspace(ws) });
