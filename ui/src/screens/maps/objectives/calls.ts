import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import type { LogFilter } from '../../../core/logRange';

export type ObjectiveLine = Schemas['ObjectiveReportLine'];
export type Measured = Schemas['ObjectivesOfObjective'];
export type ObjectiveOptions = Schemas['ObjectiveOptions'];

export const measureObjectives = (ws: string, map: string, options: ObjectiveOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/maps/{id}/objectives', { params: { ...oneIn(ws, map).params, query: filter }, body: options, signal }));
