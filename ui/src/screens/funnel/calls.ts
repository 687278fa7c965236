import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type FunnelOptions = Schemas['FunnelOptions'];
export type FunnelResult = Schemas['FunnelResult'];
export type TimeToConvert = Schemas['TimeToConvert'];
export type FunnelStep = Schemas['FunnelResultStep'];

export const runFunnel = (ws: string, funnel: FunnelOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel', { params: { ...inWorkspace(ws), query: filter }, body: funnel, signal }));
export const readTimeToConvert = (ws: string, funnel: FunnelOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel/histogram', { params: { ...inWorkspace(ws), query: filter }, body: funnel, signal }));
export const explainFunnel = (ws: string, funnel: FunnelOptions, customer: string, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel/why', { params: inWorkspace(ws), body: { funnel, customer }, signal }));
export const readDropOffs = (ws: string, funnel: FunnelOptions, filter: LogFilter, step: number, limit: number, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel/dropoffs', { params: { ...inWorkspace(ws), query: filter }, body: { funnel, step, limit }, signal }));

export type Correlation = Schemas['Correlation'];
export type Finding = Schemas['CorrelationFinding'];

export const correlateFunnel = (ws: string, funnel: FunnelOptions, properties: readonly string[], filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel/correlation', { params: { ...inWorkspace(ws), query: filter }, body: { funnel, properties: [...properties] }, signal }));
