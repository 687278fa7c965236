import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Pressure = Schemas['Pressure'];
export type PressureOptions = Schemas['PressureOptions'];

export const readPressure = (ws: string, options: PressureOptions, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/pressure', { params: inWorkspace(ws), body: options, signal }));
