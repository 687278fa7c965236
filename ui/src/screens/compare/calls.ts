import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogRange } from '../../core/logRange';

export type Comparison = Schemas['Comparison'];
export type Shares = Schemas['ComparisonShares'];
export type Means = Schemas['ComparisonMeans'];
export type Tested = Schemas['ComparisonTested'];

const LISTED = 50;

export const readComparison = (ws: string, groups: { a: string; b?: string; step?: string[]; every?: string; from?: string; to?: string }, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/compare', { params: { ...inWorkspace(ws), query: { ...groups, limit: LISTED, ...range } }, signal }));
