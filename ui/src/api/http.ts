import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

/** An answer that is no success: what the server says in its problem document, or that it did not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

let csrf: { header: string; token: string } | null = null;

/** Remembers what changing requests have to carry. */
export function rememberCsrf(next: { header: string; token: string } | null): void {
  csrf = next;
}

export function csrfHeaders(): Record<string, string> {
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/** Reads the problem document of an answer. */
export function problemOf(status: number, text: string): ApiError {
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string; title?: string };
    return new ApiError(status, problem.code ?? `HTTP_${status}`, problem.detail ?? problem.title ?? '');
  } catch {
    return new ApiError(status, `HTTP_${status}`, '');
  }
}

const guard: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') for (const [name, value] of Object.entries(csrfHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw problemOf(response.status, await response.text());
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    return new ApiError(0, 'UNREACHABLE', '');
  },
};

/** The server's interface, typed by its own document. Anything but a success is thrown as an {@link ApiError}. */
export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(guard);

/** The body of a success. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
