import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import { given } from '../../core/given';
import type { LogRange } from '../../core/logRange';
import { choiceParts, type PathChoice } from '../../core/pathChoice';

export type Paths = Schemas['Paths'];

export const readPaths = (ws: string, choice: PathChoice, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/paths', { params: { ...inWorkspace(ws), query: { ...given(choiceParts(choice)), ...range } }, signal }));
