import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type BudgetReport = Schemas['BudgetReport'];
export type BudgetPlan = Schemas['BudgetPlan'];
export type ResponseCurve = Schemas['ResponseCurve'];
export type BudgetQuestion = Schemas['BudgetQuestion'];

export const reportBudget = (ws: string, question: BudgetQuestion, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/budget', { params: inWorkspace(ws), body: question, signal }));
