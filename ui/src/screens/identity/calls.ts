import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Joining = Schemas['JoiningEntry'];
export type Rules = Schemas['IdentityRulesJson'];
export type Identifier = Rules['identifiers'][number];

export const OUTCOMES = ['merged', 'limit', 'separated', 'shared'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How many merges a page shows. */
export const PAGE = 50;

export interface Asked {
  readonly outcome?: Outcome | undefined;
  readonly search: string;
  readonly offset: number;
}

export const readMerges = (ws: string, { outcome, search, offset }: Asked) =>
  body(api.GET('/api/workspaces/{ws}/identity/merges', { params: { ...inWorkspace(ws), query: { ...(outcome ? { outcome } : {}), ...(search === '' ? {} : { search }), offset, limit: PAGE } } }));
export const readApart = (ws: string) => body(api.GET('/api/workspaces/{ws}/identity/apart', { params: inWorkspace(ws) }));
export const keepApart = (ws: string, one: string, other: string) => body(api.POST('/api/workspaces/{ws}/identity/apart', { params: inWorkspace(ws), body: { one, other } }));
export const letJoin = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/identity/apart/{id}', oneIn(ws, id)));
export const readRules = (ws: string) => body(api.GET('/api/workspaces/{ws}/identity/rules', { params: inWorkspace(ws) }));
export const saveRules = (ws: string, rules: Rules) => body(api.PUT('/api/workspaces/{ws}/identity/rules', { params: inWorkspace(ws), body: rules }));
