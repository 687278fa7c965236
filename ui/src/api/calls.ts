import { api, ApiError, body, csrfHeaders, problemOf } from './http';
import type * as T from './types';

const at = (ws: string, rest: string) => `/api/workspaces/${encodeURIComponent(ws)}/${rest}`;
const of = (ws: string) => ({ path: { ws } });
const one = (ws: string, id: string) => ({ params: { path: { ws, id } } });

export const readSession = () => body(api.GET('/api/session'));
export const signIn = (email: string, password: string) => body(api.POST('/api/session', { body: { email, password } }));
export const signOut = () => body(api.DELETE('/api/session'));
export const setUp = (person: { token: string; name: string; email: string; password: string }) => body(api.POST('/api/setup', { body: person }));

export const readWorkspaces = () => body(api.GET('/api/workspaces'));
export const createWorkspace = (name: string, zone: string) => body(api.POST('/api/workspaces', { body: { name, zone } }));

export const readKeys = (ws: string) => body(api.GET('/api/workspaces/{ws}/keys', { params: of(ws) }));
export const createKey = (ws: string, name: string, scopes: string[]) =>
  body(api.POST('/api/workspaces/{ws}/keys', { params: of(ws), body: { name, scopes, expiresAt: null } }));
export const revokeKey = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/keys/{id}', one(ws, id)));

export const readLog = (ws: string) => body(api.GET('/api/workspaces/{ws}/log', { params: of(ws) }));

export const readLayout = (ws: string, activities: number, paths: number, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/discover/layout', { params: { ...of(ws), query: { activities, paths } }, signal })) as Promise<T.ProcessLayout>;

export const readVariants = (ws: string, limit: number, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/variants', { params: { ...of(ws), query: { limit } }, signal }));

export const runFunnel = (ws: string, funnel: T.FunnelOptions, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/funnel', { params: of(ws), body: funnel, signal }));
export const explainFunnel = (ws: string, funnel: T.FunnelOptions, customer: string) =>
  body(api.POST('/api/workspaces/{ws}/funnel/why', { params: of(ws), body: { funnel, customer } }));
export const readDropOffs = (ws: string, funnel: T.FunnelOptions, step: number, limit: number) =>
  body(api.POST('/api/workspaces/{ws}/funnel/dropoffs', { params: of(ws), body: { funnel, step, limit } }));

export const readMaps = (ws: string) => body(api.GET('/api/workspaces/{ws}/maps', { params: of(ws) }));
export const draftMap = (ws: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/draft', { params: of(ws), body: { name } }));
export const readMap = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}', one(ws, id)));
export const saveMap = (ws: string, map: T.JourneyMap) =>
  body(api.PUT('/api/workspaces/{ws}/maps/{id}', { ...one(ws, map.id), body: map }));
export const deleteMap = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/maps/{id}', one(ws, id)));
export const readMapNumbers = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/steps', one(ws, id)));

export const previewAgain = (ws: string, upload: string, mapping: T.Mapping) =>
  body(api.POST('/api/workspaces/{ws}/uploads/{id}/preview', { ...one(ws, upload), body: { mapping } }));
export const dropUpload = (ws: string, upload: string) => body(api.DELETE('/api/workspaces/{ws}/uploads/{id}', one(ws, upload)));
export const startImport = (ws: string, uploadId: string, mapping: T.Mapping, strict: boolean) =>
  body(api.POST('/api/workspaces/{ws}/imports', { params: of(ws), body: { uploadId, mapping, strict } }));
export const readImport = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/imports/{id}', one(ws, id)));
export const cancelImport = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/imports/{id}', one(ws, id)));
export const rejectsAddress = (ws: string, id: string) => at(ws, `imports/${id}/rejects`);
export const progressAddress = (ws: string, id: string) => at(ws, `imports/${id}/progress`);

/** Sends a file and tells how much of it has gone, from 0 to 1. */
export function sendFile(ws: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<T.Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', at(ws, `uploads?name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onShare(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T.Upload);
      else reject(problemOf(request.status, request.responseText));
    };
    request.onerror = () => reject(new ApiError(0, 'UNREACHABLE', ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
