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

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Sends a request and reads the JSON of the answer. */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') Object.assign(headers, csrfHeaders());
  const request: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) request.body = JSON.stringify(body);
  if (signal) request.signal = signal;
  let answer: Response;
  try {
    answer = await fetch(path, request);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(0, 'UNREACHABLE', '');
  }
  const text = await answer.text();
  if (!answer.ok) throw problemOf(answer.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
