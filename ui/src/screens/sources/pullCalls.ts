import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { JsonMapping } from '../../core/jsonMapping';

export type Pull = Schemas['PullEntry'];
export type NewPull = Schemas['NewPull'];
export type Webhook = Schemas['WebhookAnswer'];
export type Signature = Schemas['SignatureBody'];

export const readPulls = (ws: string) => body(api.GET('/api/workspaces/{ws}/sources/pulls', { params: inWorkspace(ws) }));
export const addPull = (ws: string, pull: NewPull) => body(api.POST('/api/workspaces/{ws}/sources/pulls', { params: inWorkspace(ws), body: pull }));
export const readPull = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/sources/pulls/{id}', oneIn(ws, id)));
export const changePull = (ws: string, id: string, pull: NewPull) => body(api.PUT('/api/workspaces/{ws}/sources/pulls/{id}', { ...oneIn(ws, id), body: pull }));
export const readMappings = (ws: string) => body(api.GET('/api/workspaces/{ws}/imports/mappings', { params: inWorkspace(ws) }));
export const pullExamples = (ws: string, pull: NewPull) => body(api.POST('/api/workspaces/{ws}/sources/pulls/examples', { params: inWorkspace(ws), body: pull }));
export const retryPull = (ws: string, id: string) => body(api.POST('/api/workspaces/{ws}/sources/pulls/{id}/retry', oneIn(ws, id)));
export const readWebhook = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/sources/{id}/webhook', oneIn(ws, id)));
export const mapWebhook = (ws: string, id: string, mapping: JsonMapping, signature: Signature | null) =>
  body(api.PUT('/api/workspaces/{ws}/sources/{id}/webhook', { ...oneIn(ws, id), body: { mapping: { ...mapping, fields: { ...mapping.fields } as Record<string, string> }, signature } as Schemas['WebhookChange'] }));
export const previewMapping = (ws: string, mapping: JsonMapping, example: string) =>
  body(api.POST('/api/workspaces/{ws}/sources/mapping/preview', { params: inWorkspace(ws), body: { mapping: { ...mapping, fields: { ...mapping.fields } as Record<string, string> }, example } as Schemas['MappingExample'] }));
