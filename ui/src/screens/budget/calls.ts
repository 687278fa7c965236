import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type BudgetReport = Schemas['BudgetReport'];
export type BudgetPlan = Schemas['BudgetPlan'];
export type ResponseCurve = Schemas['ResponseCurve'];
export type BudgetQuestion = Schemas['BudgetQuestion'];
export type KeptSpend = Schemas['KeptSpend'];
export type SpendEntry = Schemas['SpendEntry'];

type Options = BudgetQuestion['options'];

/** What the channels of the kept table cost and bring; with a monthly budget, a plan too. */
export const reportQuery = (ws: string, options: Options, savedAt: string | undefined, filter: LogFilter) =>
  queryOptions({
    queryKey: ['ws', ws, 'budget', options, savedAt, filter],
    queryFn: ({ signal }) => body(api.POST('/api/workspaces/{ws}/budget', { params: { ...inWorkspace(ws), query: filter }, body: { options }, signal })),
  });

/** The table of spend that the workspace keeps; null if it keeps none. */
export const spendQuery = (ws: string) =>
  queryOptions({
    queryKey: ['ws', ws, 'budget', 'spend'],
    queryFn: async ({ signal }) => (await body(api.GET('/api/workspaces/{ws}/budget/spend', { params: inWorkspace(ws), signal }))).own ?? null,
  });

/** A table of spend as CSV, and the name of its file if it came from one. */
export interface GivenSpend {
  readonly csv: string;
  readonly file?: string;
}

export const saveSpend = (ws: string, given: GivenSpend) => body(api.PUT('/api/workspaces/{ws}/budget/spend', { params: inWorkspace(ws), body: given }));
export const removeSpend = (ws: string) => api.DELETE('/api/workspaces/{ws}/budget/spend', { params: inWorkspace(ws) });
