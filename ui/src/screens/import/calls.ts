import { api, ApiError, body, csrfHeaders, problemOf } from '../../api/http';
import { addressIn, inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Preview = Schemas['Preview'];
export type Upload = Schemas['UploadAnswer'];
export type Mapping = Schemas['Mapping'];
export type Fault = Schemas['Fault'];
export type ImportJob = Schemas['ImportJob'];

export const previewAgain = (ws: string, upload: string, mapping: Mapping) =>
  body(api.POST('/api/workspaces/{ws}/uploads/{id}/preview', { ...oneIn(ws, upload), body: { mapping } }));
export const dropUpload = (ws: string, upload: string) => body(api.DELETE('/api/workspaces/{ws}/uploads/{id}', oneIn(ws, upload)));
export const startImport = (ws: string, uploadId: string, mapping: Mapping, strict: boolean) =>
  body(api.POST('/api/workspaces/{ws}/imports', { params: inWorkspace(ws), body: { uploadId, mapping, strict } }));
export const readImport = (ws: string, id: string) => body(api.GET('/api/workspaces/{ws}/imports/{id}', oneIn(ws, id)));
export const cancelImport = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/imports/{id}', oneIn(ws, id)));
export const saveMapping = (ws: string, name: string, mapping: Mapping) =>
  body(api.PUT('/api/workspaces/{ws}/imports/mappings/{name}', { params: { path: { ws, name } }, body: { mapping } }));
export const rejectsAddress = (ws: string, id: string) => addressIn(ws, `imports/${id}/rejects`);
export const progressAddress = (ws: string, id: string) => addressIn(ws, `imports/${id}/progress`);

/** Sends a file and tells how much of it has gone, from 0 to 1. */
export function sendFile(ws: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressIn(ws, `uploads?name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onShare(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Upload);
      else reject(problemOf(request.status, request.responseText));
    };
    request.onerror = () => reject(new ApiError(0, 'UNREACHABLE', ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
