import type { MapStore } from './mapStore';
import { sameValue, type FieldSet, type RecordKind, type Value } from './records';

/** One field that a change set: what it held before, and what after. */
interface FieldChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** What else must still stand for the change to be taken back: a card that others went on with is not taken away. */
  readonly guard?: { readonly [field: string]: Value };
}

interface Entry {
  readonly tag: string | undefined;
  readonly changes: readonly FieldChange[];
}

export const MOST_STEPS = 200;

/** What a set of fields would change, before it is applied. A new record comes back out by being deleted. */
function changesOf(store: MapStore, sets: readonly FieldSet[]): FieldChange[] {
  return sets.flatMap((set): FieldChange[] => {
    const { kind, id } = set;
    const record = store.get(kind, id);
    if (!record) return [{ kind, id, field: 'deleted', before: true, after: null, guard: set.fields }];
    return Object.entries(set.fields)
      .filter(([field, value]) => !sameValue(record.fields[field], value))
      .map(([field, value]) => ({ kind, id, field, before: record.fields[field] ?? null, after: value }));
  });
}

/**
 * Undo and redo of one person's changes, each a new change that sets fields back. A field is set back only where it still
 * holds this person's value, so that what others did since then stays.
 */
export class History {
  private done: Entry[] = [];
  private undone: Entry[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remembers a change before it is made. Changes in a row with the same tag count as one. */
  record(store: MapStore, sets: readonly FieldSet[], tag?: string): void {
    const changes = changesOf(store, sets);
    if (changes.length === 0) return;
    this.undone = [];
    const last = this.done[this.done.length - 1];
    if (tag !== undefined && last?.tag === tag) {
      const first = new Map(last.changes.map((change) => [`${change.kind}/${change.id}/${change.field}`, change]));
      for (const change of changes) {
        const key = `${change.kind}/${change.id}/${change.field}`;
        const earlier = first.get(key);
        first.set(key, earlier ? { ...change, before: earlier.before } : change);
      }
      this.done[this.done.length - 1] = { tag, changes: [...first.values()] };
    } else {
      this.done.push({ tag, changes });
      if (this.done.length > MOST_STEPS) this.done.shift();
    }
  }

  /** The change that takes back the last one that can be; undefined if there is none. The caller makes it, without recording it. */
  undo(store: MapStore): FieldSet[] | undefined {
    return this.step(store, this.done, this.undone);
  }

  /** The change that makes again what was taken back last; undefined if there is none. */
  redo(store: MapStore): FieldSet[] | undefined {
    return this.step(store, this.undone, this.done);
  }

  private step(store: MapStore, from: Entry[], to: Entry[]): FieldSet[] | undefined {
    for (let entry = from.pop(); entry; entry = from.pop()) {
      const still = entry.changes.filter((change) => holds(store, change));
      if (still.length === 0) continue;
      to.push({ tag: undefined, changes: still.map(({ kind, id, field, before, after }) => ({ kind, id, field, before: after, after: before })) });
      return grouped(still);
    }
    return undefined;
  }
}

function holds(store: MapStore, change: FieldChange): boolean {
  const record = store.get(change.kind, change.id);
  if (!record || !sameValue(record.fields[change.field], change.after)) return false;
  return Object.entries(change.guard ?? {}).every(([field, value]) => sameValue(record.fields[field], value));
}

function grouped(changes: readonly FieldChange[]): FieldSet[] {
  const sets = new Map<string, { kind: RecordKind; id: string; fields: Record<string, Value> }>();
  for (const { kind, id, field, before } of changes) {
    const key = `${kind}/${id}`;
    const set = sets.get(key) ?? { kind, id, fields: {} };
    set.fields[field] = before;
    sets.set(key, set);
  }
  return [...sets.values()];
}
