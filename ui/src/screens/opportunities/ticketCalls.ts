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
