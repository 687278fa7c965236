import { api, body } from '../api/http';
import { inWorkspace } from '../api/paths';
import { forgetTables } from './tables/kept';

export const readSession = () => body(api.GET('/api/session'));
export const signIn = (email: string, password: string) => body(api.POST('/api/session', { body: { email, password } }));
/** Signs out, and drops what walks keep in this browser for when there is no line, and the tables that were asked in place of the log. */
export const signOut = () =>
  body(api.DELETE('/api/session')).finally(() => {
    forgetTables();
    return window.caches?.delete('waymark-walk');
  });
export const setUp = (person: { token: string; name: string; email: string; password: string }) => body(api.POST('/api/setup', { body: person }));

export const readWorkspaces = () => body(api.GET('/api/workspaces'));
export const readLog = (ws: string) => body(api.GET('/api/workspaces/{ws}/log', { params: inWorkspace(ws) }));
export const readMaps = (ws: string) => body(api.GET('/api/workspaces/{ws}/maps', { params: inWorkspace(ws) }));
