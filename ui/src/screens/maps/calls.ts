import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type JourneyMap = Schemas['MapDocument'];
export type MapStep = Schemas['MapDocumentStep'];
export type MapHead = Schemas['MapEntry'];
export type StepNumbers = Schemas['StepNumbersOfStep'];

export const draftMap = (ws: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/draft', { params: inWorkspace(ws), body: { name } }));
export const readMap = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}', oneIn(ws, id)));
export const saveMap = (ws: string, map: JourneyMap) => body(api.PUT('/api/workspaces/{ws}/maps/{id}', { ...oneIn(ws, map.id), body: map }));
export const deleteMap = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}', oneIn(ws, id)));
export const readMapNumbers = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/steps', oneIn(ws, id)));

export interface MapTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly about: string;
}
export const readTemplates = async (ws: string, language: string) =>
  (await (await fetch(`/api/workspaces/${ws}/map-templates?language=${language}`)).json()) as MapTemplate[];
export const createMap = async (ws: string, map: { name: string; kind: string; template?: string; language: string }) =>
  (await (await fetch(`/api/workspaces/${ws}/maps`, { method: 'POST', body: JSON.stringify(map), headers: { 'content-type': 'application/json' } })).json()) as { id: string };
