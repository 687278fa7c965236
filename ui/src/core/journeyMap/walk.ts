/* Walks through a map as a customer would take them, and what of them goes into the map. */
import { newAmong, newCards, setEmotion } from './changes';
import type { Grid } from './grid';
import { objectOf, textOf, type FieldSet, type Value } from './records';

/** What a walker noted at a step, or at a stage without steps. */
export interface Visit {
  readonly place: string;
  /** Whether it could be done; undefined while it is open. */
  readonly done?: boolean;
  /** From -2, upset, to 2, delighted. */
  readonly mood?: number;
  readonly note?: string;
  readonly seconds?: number;
}

export interface Walked {
  readonly id: string;
  readonly visits: readonly Visit[];
}

export const MOODS = [-2, -1, 0, 1, 2] as const;

/** The middle of some numbers; undefined without any. */
export const meanOf = (values: readonly number[]): number | undefined => (values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The visits of all walks at a place. */
export const visitsAt = (walks: readonly Walked[], place: string): readonly Visit[] => walks.flatMap((walk) => walk.visits.filter((visit) => visit.place === place));

/** The visit at a place with some of it set; a field set to undefined is taken away. */
export function withVisit(visits: readonly Visit[], place: string, set: { readonly [Name in keyof Omit<Visit, 'place'>]?: Visit[Name] | undefined }): Visit[] {
  const before = visits.find((visit) => visit.place === place) ?? { place };
  const next = Object.fromEntries(Object.entries({ ...before, ...set }).filter(([, value]) => value !== undefined && value !== '')) as unknown as Visit;
  return visits.some((visit) => visit.place === place) ? visits.map((visit) => (visit.place === place ? next : visit)) : [...visits, next];
}

interface Taking {
  readonly persona: string;
  /** The day, as `2026-11-26`. */
  readonly day: string;
  /** What the evidence names as its source. */
  readonly source: string;
  /** Whether notes become cards. */
  readonly notes: boolean;
  /** What is noted at a point of the curve; undefined for nothing. */
  readonly say: (visits: readonly Visit[]) => string | undefined;
}

/**
 * Walks as changes of the map: moods become points of the persona's assumed curve, whose evidence is then researched; steps that were
 * assumed are researched; notes become cards among the thoughts. Taking the same walks again makes nothing twice.
 */
export function takeWalks(grid: Grid, walks: readonly Walked[], taking: Taking, ids: () => string): FieldSet[] {
  const { store, shape } = grid;
  const evidence = (n: number): Value => ({ kind: 'researched', source: taking.source, date: `${taking.day}T00:00:00Z`, n });
  const sets: FieldSet[] = [];
  const place = ({ stage, step }: { stage: string; step: string }) => step || stage;

  const moods = shape.columns.map((column) => visitsAt(walks, place(column)).filter((visit) => visit.mood !== undefined));
  if (moods.some((visits) => visits.length > 0)) {
    let curve = grid.curves.find((it) => textOf(it, 'persona') === taking.persona && textOf(it, 'kind') !== 'measured')?.id;
    if (curve === undefined) {
      const made = newAmong('curve', grid.curves, null, { persona: taking.persona, kind: 'assumed' }, ids);
      sets.push(made);
      curve = made.id;
    }
    shape.columns.forEach((column, at) => {
      const visits = moods[at] ?? [];
      const mean = meanOf(visits.map((visit) => visit.mood ?? 0));
      if (mean === undefined || curve === undefined) return;
      const set = setEmotion(grid, curve, column, mean, ids);
      sets.push({ ...set, fields: { ...set.fields, evidence: evidence(visits.length), note: taking.say(visitsAt(walks, place(column))) ?? null } });
    });
  }
  for (const { steps } of shape.stages)
    for (const step of steps) {
      const seen = visitsAt(walks, step.id).filter((visit) => visit.done !== undefined || visit.mood !== undefined).length;
      const kind = objectOf(step, 'evidence')?.['kind'] ?? 'assumed';
      if (seen > 0 && kind === 'assumed') sets.push({ kind: 'step', id: step.id, fields: { evidence: evidence(seen) } });
    }
  if (taking.notes) {
    let lane = shape.lanes.find((it) => textOf(it, 'kind') === 'thoughts')?.id;
    for (const column of shape.columns) {
      const noted = walks.flatMap((walk) => walk.visits.filter((visit) => visit.place === place(column) && visit.note).map((visit) => ({ id: `walk-${walk.id}-${place(column)}`, text: visit.note ?? '' })));
      for (const { id, text } of noted.filter((it) => store.live('card', it.id))) sets.push({ kind: 'card', id, fields: { text } });
      const fresh = noted.filter((it) => store.get('card', it.id) === undefined);
      if (fresh.length === 0) continue;
      if (lane === undefined) {
        const made = newAmong('lane', shape.lanes, null, { kind: 'thoughts' }, ids);
        sets.push(made);
        lane = made.id;
      }
      let next = 0;
      sets.push(...newCards(grid, { lane, ...column }, null, fresh.map(({ text }) => ({ text, evidence: evidence(1) })), () => fresh[next++]?.id ?? ids()));
    }
  }
  return sets;
}
