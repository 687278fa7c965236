import type { MapStore } from './mapStore';
import { byOrder, isDeleted, textOf, type MapRecord, type RecordKey, type RecordKind } from './records';

/** A column of the grid: a stage, or a step of a stage that has steps. */
export interface Column {
  readonly stage: string;
  /** '' for a stage without steps. */
  readonly step: string;
}

export interface StageColumns {
  readonly stage: MapRecord;
  readonly steps: readonly MapRecord[];
  readonly columns: readonly Column[];
  /** The place of its first column among all columns. */
  readonly first: number;
}

/** Where cards lie: a lane and a column; with step '' in a stage that has steps, the whole stage. */
export interface Slot {
  readonly lane: string;
  readonly stage: string;
  readonly step: string;
}

export const slotKey = ({ lane, stage, step }: Slot) => `${lane}|${stage}|${step}`;

export interface Shape {
  readonly map: MapRecord | undefined;
  readonly stages: readonly StageColumns[];
  readonly columns: readonly Column[];
  readonly lanes: readonly MapRecord[];
  readonly shownLanes: readonly MapRecord[];
  readonly personas: readonly MapRecord[];
  readonly links: readonly MapRecord[];
}

/** The lanes that show cards, from top to bottom. */
export const cardLanes = (shape: Shape): readonly MapRecord[] => shape.shownLanes.filter((lane) => textOf(lane, 'kind') !== 'emotion');

const NO_CARDS: readonly MapRecord[] = [];
const EMPTY: Shape = { map: undefined, stages: [], columns: [], lanes: [], shownLanes: [], personas: [], links: [] };

function groupBy(records: readonly MapRecord[], name: (record: MapRecord) => string): Map<string, MapRecord[]> {
  const groups = new Map<string, MapRecord[]>();
  for (const record of records) groups.set(name(record), [...(groups.get(name(record)) ?? []), record]);
  return groups;
}

/**
 * The map as a grid of stages and lanes. Each part can be listened to by itself: the topics are `shape` (stages, steps, lanes,
 * personas, links and the map), `curves`, `cards` (any of them) and each cell by its slot.
 */
export class Grid {
  private cells = new Map<string, Set<string>>();
  private places = new Map<string, string>();
  private sorted = new Map<string, readonly MapRecord[]>();
  private listeners = new Map<string, Set<() => void>>();
  private form: Shape = EMPTY;
  private lines: { curves: readonly MapRecord[]; points: ReadonlyMap<string, readonly MapRecord[]> } = { curves: [], points: new Map() };
  private versions = { cards: 0 };

  constructor(readonly store: MapStore) {
    store.onChange((changed) => this.changed(changed));
    this.changed(new Set([...store.all()].map((record) => `${record.kind}/${record.id}` as RecordKey)));
  }

  get shape(): Shape {
    return this.form;
  }

  get curves(): readonly MapRecord[] {
    return this.lines.curves;
  }

  /** Counts changes of cards. */
  get cardsVersion(): number {
    return this.versions.cards;
  }

  /** The points of a curve from left to right. */
  points(curve: string): readonly MapRecord[] {
    return this.lines.points.get(curve) ?? NO_CARDS;
  }

  /** Where a card or a point lies: where its step is; on its stage if the step is gone. */
  slotOf(card: MapRecord): Slot {
    const step = this.store.live('step', textOf(card, 'step'));
    return { lane: textOf(card, 'lane'), stage: textOf(step ?? card, 'stage'), step: step?.id ?? '' };
  }

  /** The cards in a slot, in order. The same list as long as nothing in it changes. */
  cards(slot: string): readonly MapRecord[] {
    let list = this.sorted.get(slot);
    if (!list) {
      const ids = this.cells.get(slot);
      list = ids ? [...ids].map((id) => this.store.get('card', id)).filter((card) => card !== undefined).sort(byOrder) : NO_CARDS;
      this.sorted.set(slot, list);
    }
    return list;
  }

  /** The cards of a lane in a column as a person walks through them: those of the whole stage stand in its first column. */
  walk(lane: string, column: number): readonly MapRecord[] {
    const of = this.form.columns[column];
    if (!of) return NO_CARDS;
    const own = this.cards(slotKey({ lane, ...of }));
    const first = this.form.stages.find((it) => it.stage.id === of.stage)?.first === column;
    if (!first || of.step === '') return own;
    const whole = this.cards(slotKey({ lane, stage: of.stage, step: '' }));
    return whole.length === 0 ? own : [...whole, ...own];
  }

  /** The column in which a card is walked to; -1 if it is not shown. */
  columnOf(card: MapRecord): number {
    const { stage, step } = this.slotOf(card);
    const of = this.form.stages.find((it) => it.stage.id === stage);
    if (!of) return -1;
    if (step === '') return of.first;
    const at = of.columns.findIndex((it) => it.step === step);
    return at < 0 ? -1 : of.first + at;
  }

  /** Every card that is shown, lane by lane, column by column. */
  *allCards(): Iterable<MapRecord> {
    for (const lane of this.form.shownLanes) for (let column = 0; column < this.form.columns.length; column++) yield* this.walk(lane.id, column);
  }

  subscribe(topic: string, listener: () => void): () => void {
    const all = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(topic);
    };
  }

  private changed(keys: ReadonlySet<RecordKey>): void {
    const topics = new Set<string>();
    const steps = new Set<string>();
    for (const key of keys) {
      const at = key.indexOf('/');
      const kind = key.slice(0, at) as RecordKind;
      if (kind === 'card') this.place(key.slice(at + 1), topics);
      else if (kind === 'curve' || kind === 'point') topics.add('curves');
      else topics.add('shape');
      if (kind === 'step') steps.add(key.slice(at + 1));
    }
    if (steps.size > 0) for (const id of this.carrying(steps)) this.place(id, topics);
    if (topics.has('shape')) {
      this.form = this.read();
      topics.add('curves');
    }
    if (topics.has('curves')) this.lines = this.readCurves();
    if (topics.has('cards')) this.versions.cards++;
    for (const topic of topics) for (const listener of this.listeners.get(topic) ?? []) listener();
  }

  /** The cards of steps. */
  private carrying(steps: ReadonlySet<string>): string[] {
    return [...this.store.all()].filter((it) => it.kind === 'card' && steps.has(textOf(it, 'step'))).map((it) => it.id);
  }

  private place(id: string, topics: Set<string>): void {
    const card = this.store.get('card', id);
    const before = this.places.get(id);
    const after = card === undefined || isDeleted(card) ? undefined : slotKey(this.slotOf(card));
    for (const slot of [before, after]) {
      if (slot === undefined) continue;
      this.sorted.delete(slot);
      topics.add(slot);
    }
    topics.add('cards');
    if (before === after) return;
    if (before !== undefined) this.cells.get(before)?.delete(id);
    if (after === undefined) this.places.delete(id);
    else {
      this.places.set(id, after);
      this.cells.set(after, (this.cells.get(after) ?? new Set()).add(id));
    }
  }

  private read(): Shape {
    const of: Record<string, MapRecord[]> = { stage: [], step: [], lane: [], persona: [], link: [] };
    for (const record of this.store.all()) if (!isDeleted(record)) of[record.kind]?.push(record);
    const sorted = (kind: string) => (of[kind] ?? []).sort(byOrder);
    const steps = groupBy(sorted('step'), (step) => textOf(step, 'stage'));
    const stages: StageColumns[] = [];
    let first = 0;
    for (const stage of sorted('stage')) {
      const own = steps.get(stage.id) ?? [];
      const columns = own.length === 0 ? [{ stage: stage.id, step: '' }] : own.map((step) => ({ stage: stage.id, step: step.id }));
      stages.push({ stage, steps: own, columns, first });
      first += columns.length;
    }
    const lanes = sorted('lane');
    return {
      map: this.store.get('map', 'map'),
      stages,
      columns: stages.flatMap((it) => it.columns),
      lanes,
      shownLanes: lanes.filter((lane) => lane.fields['hidden'] !== true),
      personas: sorted('persona'),
      links: of['link'] ?? [],
    };
  }

  private readCurves(): Grid['lines'] {
    const curves: MapRecord[] = [];
    const all: MapRecord[] = [];
    for (const record of this.store.all()) {
      if (isDeleted(record)) continue;
      if (record.kind === 'curve' && this.store.live('persona', textOf(record, 'persona'))) curves.push(record);
      if (record.kind === 'point' && this.columnOf(record) >= 0) all.push(record);
    }
    const points = groupBy(
      all.sort((a, b) => this.columnOf(a) - this.columnOf(b) || byOrder(a, b)),
      (point) => textOf(point, 'curve'),
    );
    return { curves: curves.sort(byOrder), points };
  }
}
