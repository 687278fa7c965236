import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';
import type { GivenTable } from '../../shell/tables/kept';

export type Comparison = Schemas['AttributionComparison'];
export type Attribution = Schemas['Attribution'];
export type AttributionOptions = Schemas['AttributionOptions'];

export const compareModels = (ws: string, options: AttributionOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/attribution', { params: { ...inWorkspace(ws), query: filter }, body: options, signal }));

export const compareOverTable = (ws: string, options: AttributionOptions, table: GivenTable, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/attribution/table', { params: inWorkspace(ws), body: { options, table: table.text, file: table.name }, signal }));
