import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Clv = Schemas['Clv'];
export type ClvQuestion = Schemas['ClvQuestion'];

export const estimateClv = (ws: string, question: ClvQuestion, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/clv', { params: inWorkspace(ws), body: question, signal }));
