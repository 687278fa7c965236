import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Catalog = Schemas['CatalogAnswer'];
export type Entry = Schemas['CatalogEntry'];
export type CatalogFlaw = Schemas['CatalogFlaw'];
export type Drift = Schemas['Drift'];
export type RuleChange = Schemas['RuleChange'];

/** Which types the list shows. */
export const VIEWS = ['all', 'silent', 'drifting', 'unmapped', 'hidden'] as const;
export type View = (typeof VIEWS)[number];

export const readCatalog = (ws: string) => body(api.GET('/api/workspaces/{ws}/catalog', { params: inWorkspace(ws) }));
export const changeRule = (ws: string, change: RuleChange) => body(api.PUT('/api/workspaces/{ws}/catalog/rules', { params: inWorkspace(ws), body: change }));
export const undoRule = (ws: string, type: string) => body(api.DELETE('/api/workspaces/{ws}/catalog/rules', { params: { ...inWorkspace(ws), query: { type } } }));
export const assignStage = (ws: string, type: string, stage: string | null) => body(api.PUT('/api/workspaces/{ws}/catalog/stage', { params: inWorkspace(ws), body: stage === null ? { type } : { type, stage } }));
export const readStages = (ws: string) => body(api.GET('/api/workspaces/{ws}/stages', { params: inWorkspace(ws) }));

/** The types of a view whose name contains a text. */
export function shown(types: readonly Entry[], view: View, search: string): Entry[] {
  const part = search.trim().toLowerCase();
  const fits = (it: Entry) =>
    view === 'silent' ? it.silence != null : view === 'drifting' ? it.drift.length > 0 : view === 'unmapped' ? it.mapped === false && it.name != null : view === 'hidden' ? it.name == null : true;
  return types.filter((it) => fits(it) && (part === '' || it.type.toLowerCase().includes(part) || (it.name ?? '').toLowerCase().includes(part)));
}

/** How many of a type's events have something wrong with them, by what. */
export const flaws = ({ quality }: Entry) => (['repeats', 'future', 'retimed', 'withoutChannel'] as const).map((what) => ({ what, events: quality[what] })).filter((it) => it.events > 0);

/** One line of what is wrong with the data: how much, what became of it, and where it came from or lies. */
export interface Flaw {
  /** The key of its text. */
  readonly text: string;
  readonly messages: number;
  readonly became: 'refused' | 'retimed' | 'once' | 'taken' | 'unbound';
  /** What refusals said, where the text does not tell. */
  readonly codes: readonly string[];
  readonly sources: CatalogFlaw['sources'];
  /** How many types are meant; they can be listed. */
  readonly types?: number;
}

/** What is wrong with what was sent and with what the log holds: first what was refused, then duplicates, then what was taken. */
export function quality(catalog: Catalog): Flaw[] {
  const sent = catalog.flaws.map((it): Flaw => ({ text: `sources:reasons.${it.reason}`, messages: it.messages, became: it.taken ? 'retimed' : 'refused', codes: it.reason === 'other' ? it.codes : [], sources: it.sources }));
  const inLog = (what: 'repeats' | 'future' | 'withoutChannel'): Flaw => ({ text: `flaws.${what}`, messages: catalog.types.reduce((sum, it) => sum + it.quality[what], 0), became: 'taken', codes: [], sources: [] });
  const unmapped = shown(catalog.types, 'unmapped', '');
  const all: Flaw[] = [
    ...sent.filter((it) => it.became === 'refused'),
    { text: 'sources:duplicates', messages: catalog.duplicates ?? 0, became: 'once', codes: [], sources: [] },
    ...sent.filter((it) => it.became !== 'refused'),
    inLog('repeats'),
    inLog('future'),
    inLog('withoutChannel'),
    { text: 'views.unmapped', messages: unmapped.reduce((sum, it) => sum + it.events, 0), became: 'unbound', codes: [], sources: [], types: unmapped.length },
  ];
  return all.filter((it) => it.messages > 0);
}

export const readAlerts = (ws: string) => body(api.GET('/api/workspaces/{ws}/catalog/alerts', { params: inWorkspace(ws) }));
export const subscribe = (ws: string, language: string) =>
  body(api.PUT('/api/workspaces/{ws}/catalog/alerts', { params: inWorkspace(ws), body: { language } }));
export const unsubscribe = (ws: string) => body(api.DELETE('/api/workspaces/{ws}/catalog/alerts', { params: inWorkspace(ws) }));
