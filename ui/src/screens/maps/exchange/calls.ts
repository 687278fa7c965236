import { api, ApiError, body, csrfHeaders, problemOf } from '../../../api/http';
import { addressIn, oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';

export type FormatLosses = Schemas['FormatLosses'];
export type MapFileAnswer = Schemas['MapFileAnswer'];

/** The formats that a map can be written in, the most asked-for first. */
export const FORMATS = ['pdf', 'pptx', 'png', 'svg', 'html', 'xlsx', 'csv', 'form.pdf', 'json', 'mmd', 'cjml'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that a map can be read from. */
export const READABLE = ['json', 'form.pdf', 'xlsx', 'csv', 'mmd', 'cjml'] as const;

export interface ExportChoice {
  format: Format;
  theme: 'light' | 'dark';
  language: string;
  paper: string;
  cut: boolean;
  table: 'long' | 'grid';
}

export const readLosses = (ws: string, id: string, table: string) => body(api.GET('/api/workspaces/{ws}/maps/{id}/losses', { params: { ...oneIn(ws, id).params, query: { table } } }));

/** Where a map's file is fetched from; only what matters to the format is named. */
export function exportAddress(ws: string, id: string, choice: ExportChoice): string {
  const query = new URLSearchParams({ format: choice.format });
  if (isDrawn(choice.format)) query.set('theme', choice.theme);
  if (isWorded(choice.format)) query.set('language', choice.language);
  if (choice.format === 'pdf') {
    query.set('paper', choice.paper);
    if (choice.cut) query.set('pages', 'many');
  }
  if (choice.format === 'csv') query.set('table', choice.table);
  return addressIn(ws, `maps/${encodeURIComponent(id)}/export?${query.toString()}`);
}

export const isDrawn = (format: Format) => ['pdf', 'pptx', 'png', 'svg', 'html'].includes(format);
export const isWorded = (format: Format) => isDrawn(format) || ['form.pdf', 'xlsx', 'csv'].includes(format);

/** The format of a file by its ending; null for one that cannot be read. */
export function formatOf(name: string): string | null {
  const lower = name.toLowerCase();
  if (lower.endsWith('.pdf')) return 'form.pdf';
  return READABLE.find((format) => lower.endsWith(`.${format}`)) ?? null;
}

/** A file's name without the ending of its format. */
export function bareName(name: string): string {
  const ending = READABLE.map((format) => `.${format}`).concat('.pdf').find((it) => name.toLowerCase().endsWith(it));
  return ending ? name.slice(0, -ending.length) : name;
}

/** Fetches a map's file. */
export async function fetchFile(address: string): Promise<Blob> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw new ApiError(0, 'UNREACHABLE', '');
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
  return answer.blob();
}

/** Sends a file: to look what is in it, or to keep its map. */
export async function sendMapFile(ws: string, file: File, options: { table?: string | null; into?: string | null; dryRun: boolean }): Promise<MapFileAnswer> {
  const query = new URLSearchParams({ format: formatOf(file.name) ?? '', name: bareName(file.name), dryRun: String(options.dryRun) });
  if (options.table) query.set('table', options.table);
  if (options.into) query.set('into', options.into);
  const answer = await fetch(addressIn(ws, `maps/import?${query.toString()}`), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json', ...csrfHeaders() },
    body: file,
  }).catch(() => {
    throw new ApiError(0, 'UNREACHABLE', '');
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
  return (await answer.json()) as MapFileAnswer;
}
