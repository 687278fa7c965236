import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Scorecard = Schemas['Scorecard'];
export type ScorecardOptions = Schemas['ScorecardOptions'];

export const readScorecard = (ws: string, options: ScorecardOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/scorecard', { params: { ...inWorkspace(ws), query: filter }, body: options, signal }));
