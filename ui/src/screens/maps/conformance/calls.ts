import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import type { LogFilter } from '../../../core/logRange';

export type Conformance = Schemas['Conformance'];
export type StepFacts = Schemas['ConformanceOfStep'];
export type Ghost = Schemas['ConformanceGhost'];
export type Move = Schemas['ConformanceMove'];
export type Week = Schemas['ConformanceWeek'];
export type Handover = Schemas['HandoversOfSteps'];
export type Overlay = Schemas['MapOverlay'];
export type OverlayStep = Schemas['MapOverlayOfStep'];
export type BehindCustomer = Schemas['BehindOfCustomer'];
export type ScoreFacts = Schemas['Score'];
export type Options = Schemas['ConformanceOptions'];

const at = (ws: string, map: string, filter: LogFilter) => ({ ...oneIn(ws, map).params, query: filter });

export const checkConformance = (ws: string, map: string, options: Options, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/maps/{id}/conformance', { params: at(ws, map, filter), body: options, signal }));
export const overlayMap = (ws: string, map: string, options: Options, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/maps/{id}/overlay', { params: at(ws, map, filter), body: options, signal }));
export const findBehind = (ws: string, map: string, order: Schemas['BehindOrder'], filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/maps/{id}/conformance/customers', { params: at(ws, map, filter), body: order, signal }));
