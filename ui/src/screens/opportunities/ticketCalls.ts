import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Destination = Schemas['DestinationEntry'];
export type DestinationBody = Schemas['DestinationBody'];
export type Ticket = Schemas['Ticket'];

export const KINDS = ['jira', 'github', 'webhook'] as const;
export type Kind = (typeof KINDS)[number];

export const destinationsKey = (ws: string) => ['ws', ws, 'destinations'];

export const readDestinations = (ws: string): Promise<Destination[]> => body(api.GET('/api/workspaces/{ws}/opportunities/destinations', { params: inWorkspace(ws) }));

export const addDestination = (ws: string, it: DestinationBody): Promise<Destination> =>
  body(api.POST('/api/workspaces/{ws}/opportunities/destinations', { params: inWorkspace(ws), body: it }));

export const renewDestination = (ws: string, id: string, secret: string) =>
  body(api.PUT('/api/workspaces/{ws}/opportunities/destinations/{id}/secret', { ...oneIn(ws, id), body: { secret } }));

export const removeDestination = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/opportunities/destinations/{id}', oneIn(ws, id)));

export const sendTicket = (ws: string, id: string, destination: string, again: boolean): Promise<Ticket> =>
  body(api.POST('/api/workspaces/{ws}/opportunities/{id}/ticket', { ...oneIn(ws, id), body: { destination, again } }));

/** In whose form a ticket's text is, and for which of Jira's projects. */
export interface TicketBody {
  system: 'jira' | 'github';
  project: string;
}

/** The text that a destination is sent; Jira's if there is none. A webhook with a project gets Jira's. */
export function bodyFor(it: Destination | undefined): TicketBody {
  if (it === undefined) return { system: 'jira', project: 'CX' };
  const isJira = it.kind === 'jira' || (it.kind === 'webhook' && it.project !== '');
  return { system: isJira ? 'jira' : 'github', project: isJira ? it.project : 'CX' };
}
