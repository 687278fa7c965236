import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import { given } from '../../core/given';
import type { LogRange } from '../../core/logRange';

export type Sessions = Schemas['Sessions'];
export type Spread = Schemas['SessionsSpread'];

/** How sessions are cut; undefined for what is usual. */
export interface SessionChoice {
  readonly gap?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export const readSessions = (ws: string, choice: SessionChoice, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/sessions', { params: { ...inWorkspace(ws), query: { ...given(choice), ...range } }, signal }));
