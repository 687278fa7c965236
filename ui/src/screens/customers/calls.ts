import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type CustomerPage = Schemas['CustomerPage'];
export type Customer = Schemas['CustomerAnswer'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type Card = Schemas['HandOffCard'];

/** How many events are asked for at a time. */
export const PAGE = 100;

export const findCustomers = (ws: string, search: string, filter: LogFilter) => body(api.GET('/api/workspaces/{ws}/customers', { params: { ...inWorkspace(ws), query: { ...(search === '' ? {} : { search }), ...filter } } }));
export const readCustomer = (ws: string, customer: string) => body(api.GET('/api/workspaces/{ws}/customers/overview', { params: { ...inWorkspace(ws), query: { customer } } }));
export const readTimeline = (ws: string, customer: string, page: number) => body(api.GET('/api/workspaces/{ws}/customers/timeline', { params: { ...inWorkspace(ws), query: { customer, offset: page * PAGE, limit: PAGE } } }));
export const readCard = (ws: string, customer: string) => body(api.GET('/api/workspaces/{ws}/customers/card', { params: { ...inWorkspace(ws), query: { customer } } }));
export const exportPerson = (ws: string, customer: string) => body(api.GET('/api/workspaces/{ws}/privacy/export', { params: { ...inWorkspace(ws), query: { customer } } }));
export const exportCsv = (ws: string, customer: string) => body(api.GET('/api/workspaces/{ws}/privacy/export.csv', { params: { ...inWorkspace(ws), query: { customer } }, parseAs: 'text' }));
export const erasePerson = (ws: string, customer: string) => body(api.POST('/api/workspaces/{ws}/privacy/erasures', { params: inWorkspace(ws), body: { customer, confirm: customer } }));
