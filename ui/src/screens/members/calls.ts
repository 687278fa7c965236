import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Member = Schemas['MemberAnswer'];
export type Invitation = Schemas['InvitationAnswer'];

/** What a member may be, from the least to the most. */
export const ROLES = ['viewer', 'editor', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The role that the server named. */
export const roleOf = (name: string): Role => ROLES.find((role) => role === name) ?? 'viewer';

/** A link on this server, as it is handed to somebody. */
export const linkTo = (path: string) => window.location.origin + path;

export const readMembers = (ws: string) => body(api.GET('/api/workspaces/{ws}/members', { params: inWorkspace(ws) }));
export const changeRole = (ws: string, id: string, role: string) => body(api.PUT('/api/workspaces/{ws}/members/{id}', { ...oneIn(ws, id), body: { role } }));
export const removeMember = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/members/{id}', oneIn(ws, id)));
export const makeReset = (ws: string, id: string) => body(api.POST('/api/workspaces/{ws}/members/{id}/reset', oneIn(ws, id)));

export const readInvitations = (ws: string) => body(api.GET('/api/workspaces/{ws}/members/invitations', { params: inWorkspace(ws) }));
export const invite = (ws: string, person: { email: string; role: string; language: string }) =>
  body(api.POST('/api/workspaces/{ws}/members/invitations', { params: inWorkspace(ws), body: person }));
export const withdraw = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/members/invitations/{id}', oneIn(ws, id)));
