import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type LayoutNode = Schemas['MapPictureNode'];

/** A line of the picture; its points are pairs, which the document cannot say. */
export type LayoutEdge = Omit<Schemas['MapPictureEdge'], 'points'> & { points: [number, number][] };
export type ProcessLayout = Omit<Schemas['MapPicture'], 'edges'> & { edges: LayoutEdge[] };

export const readLayout = (ws: string, sliders: { activities: number; paths: number }, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/discover/layout', { params: { ...inWorkspace(ws), query: { ...sliders, ...range } }, signal })) as Promise<ProcessLayout>;

export type Replay = Schemas['Replay'];

export const readReplay = (ws: string, journeys: number, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/replay', { params: { ...inWorkspace(ws), query: { journeys, ...range } }, signal }));
