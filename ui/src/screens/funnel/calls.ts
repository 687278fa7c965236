import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type FunnelOptions = Schemas['FunnelOptions'];
export type FunnelResult = Schemas['FunnelResult'];
export type FunnelStep = Schemas['FunnelResultStep'];

export const runFunnel = (ws: string, funnel: FunnelOptions, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel', { params: inWorkspace(ws), body: funnel, signal }));
export const explainFunnel = (ws: string, funnel: FunnelOptions, customer: string) =>
  body(api.POST('/api/workspaces/{ws}/funnel/why', { params: inWorkspace(ws), body: { funnel, customer } }));
export const readDropOffs = (ws: string, funnel: FunnelOptions, step: number, limit: number) =>
  body(api.POST('/api/workspaces/{ws}/funnel/dropoffs', { params: inWorkspace(ws), body: { funnel, step, limit } }));
