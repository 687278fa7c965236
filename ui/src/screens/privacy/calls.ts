import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type ConsentAnswer = Schemas['ConsentAnswer'];
export type Required = { readonly analysis: string; readonly purpose: string };
export type ExpiryAnswer = Schemas['ExpiryAnswer'];
export type Period = Schemas['ExpiryPeriod'];
export type Field = Schemas['PersonalProperty'];

/** Stands for all analyses, or all types without a period. */
export const ALL = '*';

/** Analyses that a purpose can be asked for, by their nouns. */
export const ANALYSES = ['attribution', 'budget', 'clv', 'channels', 'pressure', 'scorecard', 'funnel', 'paths', 'retention', 'compare'] as const;

export const readConsent = (ws: string) => body(api.GET('/api/workspaces/{ws}/privacy/consent', { params: inWorkspace(ws) }));
export const saveRequired = (ws: string, required: readonly Required[]) => body(api.PUT('/api/workspaces/{ws}/privacy/consent/required', { params: inWorkspace(ws), body: { required: [...required] } }));
export const readExpiry = (ws: string) => body(api.GET('/api/workspaces/{ws}/privacy/expiry', { params: inWorkspace(ws) }));
export const savePeriods = (ws: string, periods: readonly Period[]) => body(api.PUT('/api/workspaces/{ws}/privacy/expiry', { params: inWorkspace(ws), body: { periods: [...periods] } }));
export const previewPeriods = (ws: string, periods: readonly Period[]) => body(api.POST('/api/workspaces/{ws}/privacy/expiry/previews', { params: inWorkspace(ws), body: { periods: [...periods] } }));
export const runExpiry = (ws: string) => body(api.POST('/api/workspaces/{ws}/privacy/expiry/runs', { params: inWorkspace(ws) }));
export const readFields = (ws: string) => body(api.GET('/api/workspaces/{ws}/privacy/fields', { params: inWorkspace(ws) }));
export const markField = (ws: string, property: string, personal: boolean | null) => body(api.PUT('/api/workspaces/{ws}/privacy/fields', { params: inWorkspace(ws), body: personal === null ? { property } : { property, personal } }));

/** The requirements with one more, or without one. */
export const withRequired = (all: readonly Required[], analysis: string, purpose: string | null): Required[] => [...all.filter((it) => it.analysis !== analysis), ...(purpose === null ? [] : [{ analysis, purpose }])];

/** The periods with one more, or without one. */
export const withPeriod = (all: readonly Period[], type: string, days: number | null): Period[] => [...all.filter((it) => it.type !== type), ...(days === null ? [] : [{ type, days }])].sort((a, b) => (a.type < b.type ? -1 : 1));
