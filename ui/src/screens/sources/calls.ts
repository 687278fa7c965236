import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Source = Schemas['SourceAnswer'];
export type NewSource = Schemas['NewSourceAnswer'];

export const KINDS = ['website', 'app', 'server'] as const;
export type Kind = (typeof KINDS)[number];

export const readSources = (ws: string) => body(api.GET('/api/workspaces/{ws}/sources', { params: inWorkspace(ws) }));
export const addSource = (ws: string, name: string, kind: Kind) => body(api.POST('/api/workspaces/{ws}/sources', { params: inWorkspace(ws), body: { name, kind } }));
export const switchSource = (ws: string, id: string, enabled: boolean) => body(api.PATCH('/api/workspaces/{ws}/sources/{id}', { ...oneIn(ws, id), body: { enabled } }));
export const renewSource = (ws: string, id: string) => body(api.POST('/api/workspaces/{ws}/sources/{id}/key', oneIn(ws, id)));
export const removeSource = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/sources/{id}', oneIn(ws, id)));
