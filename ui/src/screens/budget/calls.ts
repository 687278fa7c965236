import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type BudgetReport = Schemas['BudgetReport'];
export type BudgetPlan = Schemas['BudgetPlan'];
export type ResponseCurve = Schemas['ResponseCurve'];
export type BudgetQuestion = Schemas['BudgetQuestion'];

export const reportBudget = (ws: string, question: BudgetQuestion, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/budget', { params: { ...inWorkspace(ws), query: filter }, body: question, signal }));
