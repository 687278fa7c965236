import { api, body, problemOf } from '../../api/http';
import { addressIn, inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type JourneyMap = Schemas['MapDocument'];
export type MapStep = Schemas['MapDocumentStep'];
export type MapHead = Schemas['MapEntry'];
export type StepNumbers = Schemas['StepNumbersOfStep'];

export const draftMap = (ws: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/draft', { params: inWorkspace(ws), body: { name } }));
export const deleteMap = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}', oneIn(ws, id)));
export const readMapNumbers = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/steps', oneIn(ws, id)));

export interface MapTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly about: string;
}

/** The templates in a language; a server that has none offers none. */
export async function readTemplates(ws: string, language: string): Promise<readonly MapTemplate[]> {
  const answer = await fetch(addressIn(ws, `map-templates?language=${language}`), { credentials: 'same-origin' });
  const text = await answer.text();
  if (answer.status === 404) return [];
  if (!answer.ok) throw problemOf(answer.status, text);
  return JSON.parse(text) as readonly MapTemplate[];
}

export const createMap = (ws: string, map: { name: string; kind: string; template?: string; language?: string }) =>
  body(api.POST('/api/workspaces/{ws}/maps', { params: inWorkspace(ws), body: map }));
