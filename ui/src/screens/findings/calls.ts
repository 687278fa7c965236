import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Report = Schemas['FindingReport'];
export type Finding = Schemas['FindingReportFinding'];
export type Seen = Schemas['FindingReportSeen'];
export type Estimate = Schemas['FindingReportEstimate'];
export type Exposed = Schemas['Exposed'];
export type Options = Schemas['FindingOptions'];

export const findFindings = (ws: string, map: string, options: Options, filter: LogFilter, signal: AbortSignal): Promise<Report> =>
  body(api.POST('/api/workspaces/{ws}/findings', { params: { ...inWorkspace(ws), query: { ...(map ? { map } : {}), ...filter } }, body: options, signal }));

export const findExposed = (ws: string, finding: string, options: Options, filter: LogFilter, signal: AbortSignal): Promise<Exposed> =>
  body(api.POST('/api/workspaces/{ws}/findings/customers', { params: { ...inWorkspace(ws), query: { ...filter } }, body: { finding, limit: 50, options }, signal }));

export type Decision = Schemas['Decision'];
export type DecisionState = 'accepted' | 'dismissed' | 'watched';

export interface NewDecision {
  readonly finding: string;
  readonly state: DecisionState;
  readonly reason?: string;
  readonly map?: string;
  readonly text?: string;
  readonly options?: Options;
}

export const readDecisions = (ws: string): Promise<Decision[]> => body(api.GET('/api/workspaces/{ws}/findings/decisions', { params: inWorkspace(ws) }));

export const decide = (ws: string, decision: NewDecision): Promise<Decision> =>
  body(
    api.PUT('/api/workspaces/{ws}/findings/decisions', {
      params: inWorkspace(ws),
      body: { reason: null, map: null, text: null, options: null, ...decision },
    }),
  );

export const takeBack = (ws: string, finding: string) => body(api.DELETE('/api/workspaces/{ws}/findings/decisions', { params: { ...inWorkspace(ws), query: { finding } } }));
