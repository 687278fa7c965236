import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Key = Schemas['KeyAnswer'];

export const createWorkspace = (name: string, zone: string) => body(api.POST('/api/workspaces', { body: { name, zone } }));

export const renameWorkspace = (ws: string, name: string) => body(api.PUT('/api/workspaces/{ws}', { params: inWorkspace(ws), body: { name } }));

export const readKeys = (ws: string) => body(api.GET('/api/workspaces/{ws}/keys', { params: inWorkspace(ws) }));
export const createKey = (ws: string, name: string, scopes: string[]) =>
  body(api.POST('/api/workspaces/{ws}/keys', { params: inWorkspace(ws), body: { name, scopes, expiresAt: null } }));
export const revokeKey = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/keys/{id}', oneIn(ws, id)));
