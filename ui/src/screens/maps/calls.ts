import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type MapStep = Schemas['MapDocumentStep'];
export type MapHead = Schemas['MapEntry'];
export type StepNumbers = Schemas['StepNumbersOfStep'];

export const draftMap = (ws: string, name: string, journey: string) => body(api.POST('/api/workspaces/{ws}/maps/draft', { params: inWorkspace(ws), body: { name, journey } }));
export const deleteMap = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}', oneIn(ws, id)));
export const readMapNumbers = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/steps', oneIn(ws, id)));

/** The templates in a language. */
export const readTemplates = (ws: string, language: string) =>
  body(api.GET('/api/workspaces/{ws}/map-templates', { params: { ...inWorkspace(ws), query: { language } } }));

export const createMap = (ws: string, map: { name: string; kind: string; template?: string; language?: string }) =>
  body(api.POST('/api/workspaces/{ws}/maps', { params: inWorkspace(ws), body: map }));

/** Changes what is told about a map as a whole; null takes a value away. */
export const describeMap = (ws: string, id: string, details: Record<string, unknown>) => body(api.PATCH('/api/workspaces/{ws}/maps/{id}', { ...oneIn(ws, id), body: details as never }));
export const duplicateMap = (ws: string, id: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/{id}/duplicate', { ...oneIn(ws, id), body: { name } }));
