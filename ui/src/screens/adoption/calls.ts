import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Adoption = Schemas['Adoption'];
export type AdoptionQuestion = Schemas['AdoptionOptions'];

export const PERIODS = ['week', 'day', 'month'] as const;

export const readAdoption = (ws: string, question: AdoptionQuestion, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/adoption', { params: inWorkspace(ws), body: question, signal }));
