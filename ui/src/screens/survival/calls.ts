import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Survival = Schemas['Survival'];

export const CHOICES = {
  censor: ['log-end', 'last-event'],
  interval: ['log-log', 'log'],
} as const;

export interface SurvivalQuestion {
  readonly from?: string;
  readonly to: string;
  readonly censor: string;
  readonly interval: string;
  readonly breakdown?: string;
  readonly points: number;
}

export type TableQuestion = Schemas['SurvivalTableQuestion'];

export const readSurvival = (ws: string, question: SurvivalQuestion, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/survival', { params: { ...inWorkspace(ws), query: { ...question, ...range } }, signal }));

export const readSurvivalOfTable = (ws: string, question: TableQuestion, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/survival/table', { params: inWorkspace(ws), body: question, signal }));
