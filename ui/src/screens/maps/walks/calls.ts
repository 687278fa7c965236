import { ApiError, api, body, csrfHeaders, problemOf } from '../../../api/http';
import { addressIn, oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';

export type MapDoc = Schemas['MapDocument'];
export type Walk = Schemas['WalkEntry'];
export type WalkOrder = Schemas['WalkOrder'];

const ofWalk = (ws: string, id: string, walk: string) => ({ params: { path: { ws, id, walk } } });

export const readMap = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}', oneIn(ws, id))) as Promise<MapDoc>;
export const readWalks = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/walks', oneIn(ws, id)));
export const keepWalk = (ws: string, id: string, walk: string, order: WalkOrder) => body(api.PUT('/api/workspaces/{ws}/maps/{id}/walks/{walk}', { ...ofWalk(ws, id, walk), body: order }));
export const deleteWalk = (ws: string, id: string, walk: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}/walks/{walk}', ofWalk(ws, id, walk)));

export const photoAddress = (ws: string, id: string, walk: string, place: string) => addressIn(ws, `maps/${encodeURIComponent(id)}/walks/${encodeURIComponent(walk)}/photos/${encodeURIComponent(place)}`);

/** Sends a photo; without one, takes away the one that is there. */
export async function keepPhoto(address: string, photo: Blob | null): Promise<void> {
  const answer = await fetch(address, {
    method: photo ? 'PUT' : 'DELETE',
    credentials: 'same-origin',
    headers: { ...csrfHeaders(), ...(photo ? { 'Content-Type': photo.type } : {}) },
    body: photo,
  }).catch(() => {
    throw new ApiError(0, 'UNREACHABLE', '');
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
}
