import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type View = Schemas['ViewAnswer'];
export type Board = Schemas['Board'];
export type Tile = Board['tiles'][number];

export const viewsQuery = (ws: string) => queryOptions({ queryKey: ['ws', ws, 'views'], queryFn: () => body(api.GET('/api/workspaces/{ws}/views', { params: inWorkspace(ws) })) });
export const boardsQuery = (ws: string) => queryOptions({ queryKey: ['ws', ws, 'boards'], queryFn: () => body(api.GET('/api/workspaces/{ws}/boards', { params: inWorkspace(ws) })) });

export const addView = (ws: string, view: { name: string; screen: string; search: string; shared: boolean }) => body(api.POST('/api/workspaces/{ws}/views', { params: inWorkspace(ws), body: view }));
export const changeView = (ws: string, id: string, change: { name: string; shared: boolean }) => body(api.PUT('/api/workspaces/{ws}/views/{id}', { ...oneIn(ws, id), body: change }));
export const deleteView = (ws: string, id: string) => api.DELETE('/api/workspaces/{ws}/views/{id}', oneIn(ws, id));

export const addBoard = (ws: string, name: string) => body(api.POST('/api/workspaces/{ws}/boards', { params: inWorkspace(ws), body: { name } }));
export const changeBoard = (ws: string, board: Board, change: { name?: string; tiles?: Tile[] }) =>
  body(api.PUT('/api/workspaces/{ws}/boards/{id}', { ...oneIn(ws, board.id), body: { name: board.name, tiles: board.tiles, version: board.version, ...change } }));
export const deleteBoard = (ws: string, id: string) => api.DELETE('/api/workspaces/{ws}/boards/{id}', oneIn(ws, id));

/** The address of a view inside the app. */
export const addressOfView = (ws: string, view: { screen: string; search: string }) => `/w/${ws}/${view.screen}${view.search === '' ? '' : `?${view.search}`}`;
