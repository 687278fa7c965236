import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Clv = Schemas['Clv'];
export type ClvQuestion = Schemas['ClvQuestion'];

export const estimateClv = (ws: string, question: ClvQuestion, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/clv', { params: { ...inWorkspace(ws), query: filter }, body: question, signal }));

export const estimateClvOfTable = (ws: string, question: ClvQuestion, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/clv/table', { params: inWorkspace(ws), body: question, signal }));
