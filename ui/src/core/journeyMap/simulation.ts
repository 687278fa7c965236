/* What tests of working together need: numbers from a seed, and the server's rule without a server. */
import { keyOf, sameValue, withFields, type Applied, type LostField, type MapRecord, type Pending, type RecordKey } from './records';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The rule by which the server orders changes: one log, each change once, the last writer of a field wins. */
export class ServerRule {
  readonly log: Applied[] = [];
  readonly records = new Map<RecordKey, MapRecord>();
  private readonly seen = new Map<string, Applied>();
  private readonly writers = new Map<string, { seq: number; by: string }>();

  get seq(): number {
    return this.log.length;
  }

  /** Applies a change, or finds the one that was applied under its op before. */
  apply(by: string, one: Pending): Applied {
    const before = this.seen.get(one.op);
    if (before) return before;
    const lost: LostField[] = [];
    const seq = this.log.length + 1;
    for (const set of one.set) {
      const key = keyOf(set);
      const record = this.records.get(key);
      for (const [field, value] of Object.entries(set.fields)) {
        const writer = this.writers.get(`${key}/${field}`);
        const theirs = record?.fields[field] ?? null;
        if (writer && writer.seq > one.base && writer.by !== by && !sameValue(theirs, value)) lost.push({ kind: set.kind, id: set.id, field, theirs, by: writer.by });
        this.writers.set(`${key}/${field}`, { seq, by });
      }
      this.records.set(key, withFields(record, set));
    }
    const applied: Applied = { seq, op: one.op, by, at: new Date(0).toISOString(), set: one.set, ...(lost.length > 0 ? { lost } : {}) };
    this.log.push(applied);
    this.seen.set(one.op, applied);
    return applied;
  }

  since(seq: number): Applied[] {
    return this.log.slice(seq);
  }
}
