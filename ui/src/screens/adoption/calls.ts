import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Adoption = Schemas['Adoption'];
export type AdoptionQuestion = Schemas['AdoptionOptions'];

export const PERIODS = ['week', 'day', 'month'] as const;

export const readAdoption = (ws: string, question: AdoptionQuestion, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/adoption', { params: { ...inWorkspace(ws), query: filter }, body: question, signal }));
