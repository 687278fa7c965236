import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import type { MapDocument } from '../still/StillMap';

export type ShareEntry = Schemas['ShareEntry'];
export type ShareOrder = { hiddenLanes?: string[]; password?: string; expiresAt?: string };

export const readShares = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/shares', oneIn(ws, id)));
export const makeShare = (ws: string, id: string, order: ShareOrder) => body(api.POST('/api/workspaces/{ws}/maps/{id}/shares', { ...oneIn(ws, id), body: order }));
export const revokeShare = (ws: string, id: string, share: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}/shares/{share}', { params: { path: { ws, id, share } } }));

/** The map behind a link; with the password, if one was asked for. */
export async function openShared(token: string, password: string | null): Promise<MapDocument> {
  const params = { path: { token } };
  const map = password === null ? body(api.GET('/api/shared/{token}', { params })) : body(api.POST('/api/shared/{token}', { params, body: { password } }));
  return (await map) as unknown as MapDocument;
}
