import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type WeeklySheet = Schemas['WeeklySheet'];
export type Row = WeeklySheet['rows'][number];
export type Mailing = Schemas['Mailing'];
export type Planned = NonNullable<Mailing['schedule']>;

export const readWeekly = (ws: string, range: LogRange, signal: AbortSignal) => body(api.GET('/api/workspaces/{ws}/weekly', { params: { ...inWorkspace(ws), query: { ...range } }, signal }));
export const chooseWeekly = (ws: string, metrics: string[]) => api.PUT('/api/workspaces/{ws}/weekly/metrics', { params: inWorkspace(ws), body: { metrics } });
export const readMailing = (ws: string, signal: AbortSignal) => body(api.GET('/api/workspaces/{ws}/weekly/schedule', { params: inWorkspace(ws), signal }));
export const planWeekly = (ws: string, planned: Planned) => body(api.PUT('/api/workspaces/{ws}/weekly/schedule', { params: inWorkspace(ws), body: planned }));
export const stopWeekly = (ws: string) => api.DELETE('/api/workspaces/{ws}/weekly/schedule', { params: inWorkspace(ws) });
