import { api } from '../api/http';

const QUERY_ID = 'Waymark-Query';
const page = crypto.getRandomValues(new Uint32Array(2)).join('-');
let asked = 0;

/** The questions that this page waits for, oldest first: the addresses, by the ids that the server knows them by. */
export const waitedFor = new Map<string, string>();

const forget = ({ request }: { request: Request }) => {
  waitedFor.delete(request.headers.get(QUERY_ID) ?? '');
};

// Here rather than in the client itself, so that it comes with the first analysis and not with the shell.
api.use({
  onRequest({ request, schemaPath }) {
    if (!schemaPath.startsWith('/api/workspaces/')) return undefined;
    const id = `${page}-${++asked}`;
    request.headers.set(QUERY_ID, id);
    waitedFor.set(id, new URL(request.url).pathname);
    return request;
  },
  onResponse: forget,
  onError: forget,
});
