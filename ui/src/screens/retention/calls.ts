import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Retention = Schemas['Retention'];

export const CHOICES = {
  period: ['week', 'day', 'month'],
  mode: ['on', 'on-or-after', 'on-or-before', 'streak'],
  cohort: ['first', 'recurring'],
  clock: ['calendar', 'rolling'],
} as const;

export interface RetentionQuestion {
  readonly start?: string;
  readonly return?: string;
  readonly period: string;
  readonly mode: string;
  readonly cohort: string;
  readonly clock: string;
  readonly buckets: number;
}

export const readRetention = (ws: string, question: RetentionQuestion, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/retention', { params: { ...inWorkspace(ws), query: { ...question, ...range } }, signal }));
