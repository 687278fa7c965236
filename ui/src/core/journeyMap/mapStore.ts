import { isDeleted, keyOf, withFields, type Applied, type FieldSet, type LostField, type MapRecord, type Pending, type RecordKey, type RecordKind } from './records';

/** Two people changed the same field at once: whose value stands now, and what the other one was. */
export interface ConflictNote extends LostField {
  /** `mine` if this person's value stands, `theirs` if it was overwritten; then `theirs` is the value that was lost. */
  readonly kept: 'mine' | 'theirs';
}

/**
 * The records of one map as a person sees them: what the server has confirmed, with the changes on top that it has not answered
 * yet. Changes of others go below one's own pending ones, because the server will order them so; all copies end up the same.
 */
export class MapStore {
  private confirmed = new Map<RecordKey, MapRecord>();
  private shown = new Map<RecordKey, MapRecord>();
  private waiting: Pending[] = [];
  private readonly mine = new Set<string>();
  private readonly listeners = new Set<(changed: ReadonlySet<RecordKey>) => void>();
  private at = 0;

  /** The last change of the server that is in here; 0 before the first snapshot. */
  get seq(): number {
    return this.at;
  }

  /** The changes that the server has not acknowledged, in order. */
  get pending(): readonly Pending[] {
    return this.waiting;
  }

  get(kind: RecordKind, id: string): MapRecord | undefined {
    return this.shown.get(`${kind}/${id}`);
  }

  /** The record, unless it is not there or deleted. */
  live(kind: RecordKind, id: string): MapRecord | undefined {
    const record = this.get(kind, id);
    return isDeleted(record) ? undefined : record;
  }

  /** Everything that is shown, also what is deleted; in no order. */
  all(): Iterable<MapRecord> {
    return this.shown.values();
  }

  onChange(listener: (changed: ReadonlySet<RecordKey>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Starts again from what the server holds; what waits stays on top. */
  snapshot(seq: number, records: readonly MapRecord[]): void {
    const changed = new Set<RecordKey>(this.shown.keys());
    this.at = seq;
    this.confirmed = new Map(records.map((record) => [keyOf(record), record]));
    for (const key of this.confirmed.keys()) changed.add(key);
    for (const one of this.waiting) for (const set of one.set) changed.add(keyOf(set));
    this.shown = new Map(this.confirmed);
    this.show(changed);
  }

  /** Makes a change here at once; the caller sends what is returned. */
  change(op: string, set: readonly FieldSet[]): Pending {
    const one: Pending = { op, base: this.at, set };
    this.adopt([one]);
    return one;
  }

  /** Takes over changes that were made before, here or in a page that is gone, and that the server may not have. */
  adopt(ones: readonly Pending[]): void {
    const known = new Set(this.waiting.map((one) => one.op));
    const fresh = ones.filter((one) => !known.has(one.op));
    this.waiting = [...this.waiting, ...fresh];
    for (const one of fresh) this.mine.add(one.op);
    this.show(new Set(fresh.flatMap((one) => one.set.map(keyOf))));
  }

  /** Applies what the server tells, in its order; changes that are here already count once. Returns where two people met: `me` is this person's name. */
  receive(list: readonly Applied[], me?: string): ConflictNote[] {
    const changed = new Set<RecordKey>();
    const notes: ConflictNote[] = [];
    for (const one of list) {
      if (one.seq > this.at) {
        this.at = one.seq;
        for (const set of one.set) {
          const key = keyOf(set);
          this.confirmed.set(key, withFields(this.confirmed.get(key), set));
          changed.add(key);
        }
      }
      const acknowledged = this.waiting.find((mine) => mine.op === one.op);
      if (acknowledged) {
        this.waiting = this.waiting.filter((mine) => mine.op !== one.op);
        for (const set of acknowledged.set) changed.add(keyOf(set));
      }
      const kept = this.mine.has(one.op) ? 'mine' : 'theirs';
      for (const lost of one.lost ?? []) {
        if (kept === 'mine') notes.push({ ...lost, kept });
        else if (lost.by === me) notes.push({ ...lost, by: one.by, kept });
      }
    }
    this.show(changed);
    return notes;
  }

  /** The server refused a change: it is taken back here. */
  refused(op: string): Pending | undefined {
    const one = this.waiting.find((mine) => mine.op === op);
    if (!one) return undefined;
    this.waiting = this.waiting.filter((mine) => mine.op !== op);
    this.show(new Set(one.set.map(keyOf)));
    return one;
  }

  private show(changed: ReadonlySet<RecordKey>): void {
    if (changed.size === 0) return;
    for (const key of changed) {
      const record = this.confirmed.get(key);
      if (record) this.shown.set(key, record);
      else this.shown.delete(key);
    }
    for (const one of this.waiting) {
      for (const set of one.set) {
        const key = keyOf(set);
        if (changed.has(key)) this.shown.set(key, withFields(this.shown.get(key), set));
      }
    }
    for (const listener of this.listeners) listener(changed);
  }
}
