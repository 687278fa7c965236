import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Opportunity = Schemas['Opportunity'];
export type OpportunityBody = Schemas['OpportunityBody'];
export type BestSet = Schemas['BestSet'];
export type Alignment = Schemas['Alignment'];
export type Proof = Schemas['Proof'];
export type ProofOptions = Schemas['ProofOptions'];

export const STATES = ['idea', 'planned', 'doing', 'done', 'dropped'] as const;
export type State = (typeof STATES)[number];

/** What is kept of an opportunity, as the body that changes it. */
export const bodyOf = (it: Partial<OpportunityBody> & { name: string }): OpportunityBody => ({
  about: null,
  finding: null,
  map: null,
  step: null,
  owner: null,
  department: null,
  effortDays: null,
  cost: null,
  expected: null,
  perMonth: null,
  value: null,
  state: null,
  due: null,
  released: null,
  options: null,
  ...it,
});

export const changed = (it: Opportunity): OpportunityBody =>
  bodyOf({
    name: it.name,
    about: it.about,
    finding: it.finding ?? null,
    map: it.map ?? null,
    step: it.step ?? null,
    owner: it.owner ?? null,
    department: it.department ?? null,
    effortDays: it.effortDays,
    cost: it.cost ?? null,
    expected: it.expected,
    perMonth: it.perMonth ?? null,
    value: it.value ?? null,
    state: it.state,
    due: it.due ?? null,
    released: it.released ?? null,
  });

export const readOpportunities = (ws: string): Promise<Opportunity[]> => body(api.GET('/api/workspaces/{ws}/opportunities', { params: inWorkspace(ws) }));

export const addOpportunity = (ws: string, it: OpportunityBody): Promise<Opportunity> => body(api.POST('/api/workspaces/{ws}/opportunities', { params: inWorkspace(ws), body: it }));

export const changeOpportunity = (ws: string, id: string, it: OpportunityBody): Promise<Opportunity> =>
  body(api.PUT('/api/workspaces/{ws}/opportunities/{id}', { ...oneIn(ws, id), body: it }));

export const deleteOpportunity = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/opportunities/{id}', oneIn(ws, id)));

export const chooseBest = (ws: string, capacity: number, signal: AbortSignal): Promise<BestSet> =>
  body(api.GET('/api/workspaces/{ws}/opportunities/best', { params: { ...inWorkspace(ws), query: { capacity } }, signal }));

export const alignDepartments = (ws: string, map: string, signal: AbortSignal): Promise<Alignment> =>
  body(api.GET('/api/workspaces/{ws}/opportunities/alignment', { params: { ...inWorkspace(ws), query: { map } }, signal }));

export const writeJira = (ws: string, id: string, project: string, signal: AbortSignal): Promise<unknown> =>
  body(api.GET('/api/workspaces/{ws}/opportunities/{id}/jira', { params: { ...oneIn(ws, id).params, query: { project } }, signal }));

export const writeGitHub = (ws: string, id: string, signal: AbortSignal): Promise<unknown> =>
  body(api.GET('/api/workspaces/{ws}/opportunities/{id}/github', { ...oneIn(ws, id), signal }));

export const proveChange = (ws: string, options: ProofOptions, signal: AbortSignal): Promise<Proof> =>
  body(api.POST('/api/workspaces/{ws}/proof', { params: inWorkspace(ws), body: options, signal }));
