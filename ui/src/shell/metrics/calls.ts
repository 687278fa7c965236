import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { ColumnKind } from '../../core/table';
import type { LogRange } from '../../core/logRange';

export type Trends = Schemas['Trends'];
export type TrendSeries = Trends['metrics'][number];
export type TrendPoint = TrendSeries['points'][number];

export const EVERY = ['week', 'day', 'month'] as const;

export const readTrends = (ws: string, metric: readonly string[], every: string, range: LogRange, signal: AbortSignal) =>
  body(api.GET('/api/workspaces/{ws}/trends', { params: { ...inWorkspace(ws), query: { metric: [...metric], every, ...range } }, signal }));

/** One metric by weeks: asked before it is taken, so that a faulty one is told of where it was written. */
export const metricQuery = (ws: string, metric: string, range: LogRange) =>
  queryOptions({ queryKey: ['ws', ws, 'trends', [metric], 'week', range], queryFn: ({ signal }) => readTrends(ws, [metric], 'week', range, signal) });

/** How the values of a unit are written. */
export const KIND_OF_UNIT: Readonly<Record<TrendSeries['unit'], ColumnKind>> = { customers: 'count', events: 'count', value: 'decimal', share: 'share', seconds: 'duration', points: 'decimal', number: 'decimal' };
