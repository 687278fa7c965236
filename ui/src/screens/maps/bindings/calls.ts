import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../../api/http';
import { oneIn } from '../../../api/paths';
import type { Schemas } from '../../../api/types';

export type BindingReport = Schemas['BindingReport'];

/** What a condition would bind to a step; null asks for the step's newest binding. */
export const bindingQuery = (ws: string, map: string, step: string, condition: string | null, bindings: unknown) =>
  queryOptions({
    queryKey: ['ws', ws, 'map', map, 'binding', step, condition, bindings],
    queryFn: ({ signal }) => body(api.POST('/api/workspaces/{ws}/maps/{id}/bindings', { ...oneIn(ws, map), body: { step, condition }, signal })),
    retry: false,
  });
