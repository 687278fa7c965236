import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type ActivityStates = Schemas['ActivityStates'];
export type Churn = Schemas['Churn'];
export type Stickiness = Schemas['Stickiness'];
export type RepeatPurchases = Schemas['RepeatPurchases'];

export const PERIODS = ['week', 'day', 'month'] as const;

export interface ActivityQuestion {
  readonly type?: string;
  readonly period: string;
}

export const readStates = (ws: string, question: ActivityQuestion, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/activity/states', { params: { ...inWorkspace(ws), query: { ...question, ...range } }, signal }));

export const readChurn = (ws: string, question: ActivityQuestion, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/activity/churn', { params: { ...inWorkspace(ws), query: { ...question, ...range } }, signal }));

export const readStickiness = (ws: string, type: string | undefined, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/activity/stickiness', { params: { ...inWorkspace(ws), query: { ...(type === undefined ? {} : { type }), ...range } }, signal }));

export const readRepeat = (ws: string, type: string, horizon: string, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/activity/repeat', { params: { ...inWorkspace(ws), query: { type, horizon, ...range } }, signal }));
