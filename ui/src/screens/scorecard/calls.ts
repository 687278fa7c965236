import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Scorecard = Schemas['Scorecard'];
export type ScorecardOptions = Schemas['ScorecardOptions'];

export const readScorecard = (ws: string, options: ScorecardOptions, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/scorecard', { params: inWorkspace(ws), body: options, signal }));
