import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../../api/http';
import { inWorkspace, oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';

export type CommentEntry = Schemas['CommentEntry'];
export type CommentOrder = { record?: { kind: string; id: string }; thread?: string; text: string; mentions: string[] };

/** How often the comments of an open map are asked for, should another server process have taken one. */
const AGAIN_MS = 120_000;

export const commentsQuery = (ws: string, map: string) =>
  queryOptions({
    queryKey: ['ws', ws, 'map', map, 'comments'],
    queryFn: () => body(api.GET('/api/workspaces/{ws}/maps/{id}/comments', oneIn(ws, map))),
    refetchInterval: AGAIN_MS,
    refetchOnWindowFocus: true,
  });

export const peopleQuery = (ws: string) =>
  queryOptions({ queryKey: ['ws', ws, 'people'], queryFn: () => body(api.GET('/api/workspaces/{ws}/people', { params: inWorkspace(ws) })), staleTime: 300_000 });

export const addComment = (ws: string, map: string, order: CommentOrder) => body(api.POST('/api/workspaces/{ws}/maps/{id}/comments', { ...oneIn(ws, map), body: order }));
export const changeComment = (ws: string, map: string, comment: string, edit: { text?: string; resolved?: boolean }) =>
  body(api.PATCH('/api/workspaces/{ws}/maps/{id}/comments/{comment}', { params: { path: { ws, id: map, comment } }, body: edit }));
