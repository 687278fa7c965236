/** What a field of a record holds: JSON. Objects and lists are values as a whole, never changed in part. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

export const RECORD_KINDS = ['map', 'persona', 'stage', 'step', 'lane', 'card', 'curve', 'point', 'link'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A map document in small pieces: each thing in it is a record, and a change sets fields of records. */
export interface MapRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: { readonly [name: string]: Value };
}

/** Fields to set; null takes a field away. A record that is not there yet comes into being. */
export interface FieldSet {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: { readonly [name: string]: Value };
}

/** A field whose newer value the change overwrote, and whose it was. */
export interface LostField {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly theirs: Value;
  readonly by: string;
}

/** A change in the order of the server. */
export interface Applied {
  readonly seq: number;
  readonly op: string;
  readonly by: string;
  readonly at: string;
  readonly set: readonly FieldSet[];
  readonly lost?: readonly LostField[];
}

/** A change that the server has not acknowledged; `base` is what its author had seen. */
export interface Pending {
  readonly op: string;
  readonly base: number;
  readonly set: readonly FieldSet[];
}

export type RecordKey = `${RecordKind}/${string}`;
export const keyOf = (record: { readonly kind: RecordKind; readonly id: string }): RecordKey => `${record.kind}/${record.id}`;

export const isDeleted = (record: MapRecord | undefined): boolean => record === undefined || record.fields['deleted'] === true;

/** A field's text; empty if it has none. */
export const textOf = (record: MapRecord | undefined, field: string): string => {
  const value = record?.fields[field];
  return typeof value === 'string' ? value : '';
};

/** The object that a field holds; undefined if it holds none. */
export const objectOf = (record: MapRecord | undefined, field: string): { readonly [name: string]: Value } | undefined => {
  const value = record?.fields[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [name: string]: Value }) : undefined;
};

/** Whether two values are the same JSON, whatever the order of their names; an absent one equals null. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  const left = a ?? null;
  const right = b ?? null;
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const ofLeft = left as { readonly [name: string]: Value };
  const ofRight = right as { readonly [name: string]: Value };
  const names = new Set([...Object.keys(ofLeft), ...Object.keys(ofRight)]);
  return [...names].every((name) => sameValue(ofLeft[name], ofRight[name]));
}

/** The record with fields set; null takes a field away. */
export function withFields(record: MapRecord | undefined, set: FieldSet): MapRecord {
  const fields: Record<string, Value> = { ...record?.fields };
  for (const [name, value] of Object.entries(set.fields)) {
    if (value === null) delete fields[name];
    else fields[name] = value;
  }
  return { kind: set.kind, id: set.id, fields };
}

/** In the order of their keys; equal keys by id, so that everyone sees the same order. */
export function byOrder(a: MapRecord, b: MapRecord): number {
  const left = textOf(a, 'order');
  const right = textOf(b, 'order');
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
