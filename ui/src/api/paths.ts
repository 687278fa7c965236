/** The address of something in a workspace, for what the typed client cannot send. */
export const addressIn = (ws: string, rest: string) => `/api/workspaces/${encodeURIComponent(ws)}/${rest}`;

/** The parameters of a request about a workspace. */
export const inWorkspace = (ws: string) => ({ path: { ws } });

/** The parameters of a request about one thing in a workspace. */
export const oneIn = (ws: string, id: string) => ({ params: { path: { ws, id } } });
