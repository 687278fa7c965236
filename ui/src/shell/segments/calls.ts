import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Segment = Schemas['Segment'];
export type Reading = Schemas['Reading'];

export const segmentsQuery = (ws: string) =>
  queryOptions({ queryKey: ['ws', ws, 'segments'], queryFn: () => body(api.GET('/api/workspaces/{ws}/segments', { params: inWorkspace(ws) })) });

/** What a condition means, and whom it keeps. */
export const readingQuery = (ws: string, condition: string) =>
  queryOptions({
    queryKey: ['ws', ws, 'reading', condition],
    queryFn: ({ signal }) => body(api.GET('/api/workspaces/{ws}/segments/reading', { params: { ...inWorkspace(ws), query: { condition } }, signal })),
    retry: false,
  });

export const addSegment = (ws: string, name: string, where: string) => body(api.POST('/api/workspaces/{ws}/segments', { params: inWorkspace(ws), body: { name, where } }));
export const deleteSegment = (ws: string, id: string) => api.DELETE('/api/workspaces/{ws}/segments/{id}', oneIn(ws, id));
