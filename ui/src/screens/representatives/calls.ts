import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';
import type { StageChoice } from '../../core/stageChoice';

export type Representatives = Schemas['Representatives'];

export const chooseRepresentatives = (ws: string, count: number, choice: StageChoice, range: LogRange, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/representatives', { params: inWorkspace(ws), body: { ...range, count, ...(choice.map ? { map: choice.map } : {}) }, signal }));
