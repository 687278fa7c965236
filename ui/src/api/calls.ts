import { call, csrfHeaders, problemOf, ApiError } from './http';
import type * as T from './types';

const at = (ws: string, rest: string) => `/api/workspaces/${encodeURIComponent(ws)}/${rest}`;
const query = (values: Record<string, string | number | undefined>) => {
  const parts = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts.map(([key, value]) => [key, String(value)])).toString()}`;
};

export const readSession = () => call<T.Session>('GET', '/api/session');
export const signIn = (email: string, password: string) => call<unknown>('POST', '/api/session', { email, password });
export const signOut = () => call<void>('DELETE', '/api/session');
export const setUp = (body: { token: string; name: string; email: string; password: string }) =>
  call<unknown>('POST', '/api/setup', body);

export const readWorkspaces = () => call<T.Workspace[]>('GET', '/api/workspaces');
export const createWorkspace = (name: string, zone: string) => call<T.Workspace>('POST', '/api/workspaces', { name, zone });

export const readKeys = (ws: string) => call<T.Key[]>('GET', at(ws, 'keys'));
export const createKey = (ws: string, name: string, scopes: string[]) =>
  call<T.IssuedKey>('POST', at(ws, 'keys'), { name, scopes });
export const revokeKey = (ws: string, id: string) => call<void>('DELETE', at(ws, `keys/${id}`));

export const readLog = (ws: string) => call<T.LogSummary>('GET', at(ws, 'log'));

export const readLayout = (ws: string, activities: number, paths: number, signal: AbortSignal) =>
  call<T.ProcessLayout>('GET', at(ws, `discover/layout${query({ activities, paths })}`), undefined, signal);

export const readVariants = (ws: string, limit: number, signal: AbortSignal) =>
  call<T.Variants>('GET', at(ws, `variants${query({ limit })}`), undefined, signal);

export const runFunnel = (ws: string, funnel: unknown, signal: AbortSignal) =>
  call<T.FunnelResult>('POST', at(ws, 'funnel'), funnel, signal);
export const explainFunnel = (ws: string, funnel: unknown, customer: string) =>
  call<T.Why>('POST', at(ws, 'funnel/why'), { funnel, customer });
export const readDropOffs = (ws: string, funnel: unknown, step: number, limit: number) =>
  call<T.DropOffs>('POST', at(ws, 'funnel/dropoffs'), { funnel, step, limit });

export const readMaps = (ws: string) => call<T.MapHead[]>('GET', at(ws, 'maps'));
export const draftMap = (ws: string, name: string) => call<T.JourneyMap>('POST', at(ws, 'maps/draft'), { name });
export const readMap = (ws: string, id: string) => call<T.JourneyMap>('GET', at(ws, `maps/${id}`));
export const saveMap = (ws: string, map: T.JourneyMap) => call<T.JourneyMap>('PUT', at(ws, `maps/${map.id}`), map);
export const deleteMap = (ws: string, id: string) => call<void>('DELETE', at(ws, `maps/${id}`));
export const readMapNumbers = (ws: string, id: string) => call<T.MapNumbers>('GET', at(ws, `maps/${id}/steps`));

export const previewAgain = (ws: string, upload: string, mapping: T.Mapping) =>
  call<T.Preview>('POST', at(ws, `uploads/${upload}/preview`), { mapping });
export const dropUpload = (ws: string, upload: string) => call<void>('DELETE', at(ws, `uploads/${upload}`));
export const startImport = (ws: string, uploadId: string, mapping: T.Mapping, strict: boolean) =>
  call<T.ImportJob>('POST', at(ws, 'imports'), { uploadId, mapping, strict });
export const readImport = (ws: string, id: string) => call<T.ImportJob>('GET', at(ws, `imports/${id}`));
export const cancelImport = (ws: string, id: string) => call<void>('DELETE', at(ws, `imports/${id}`));
export const rejectsAddress = (ws: string, id: string) => at(ws, `imports/${id}/rejects`);
export const progressAddress = (ws: string, id: string) => at(ws, `imports/${id}/progress`);

/** Sends a file and tells how much of it has gone, from 0 to 1. */
export function sendFile(ws: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<T.Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', at(ws, `uploads${query({ name: file.name })}`));
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
