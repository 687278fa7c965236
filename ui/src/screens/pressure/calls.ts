import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Pressure = Schemas['Pressure'];
export type PressureOptions = Schemas['PressureOptions'];

export const readPressure = (ws: string, options: PressureOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/pressure', { params: { ...inWorkspace(ws), query: filter }, body: options, signal }));
