/* What people do in a map, as fields to set. Nothing here changes anything: the caller applies what is returned. */
import { cardLanes, slotKey, type Column, type Grid, type Slot } from './grid';
import { between, keysBetween } from './orderKeys';
import { textOf, type FieldSet, type MapRecord, type RecordKind, type Value } from './records';

type Ids = () => string;
type Fields = { readonly [name: string]: Value };

const order = (record: MapRecord | undefined) => textOf(record, 'order');

/** Keys for `count` things before one of the others, or behind all; `moved` are not counted among the others. */
export function keysBefore(all: readonly MapRecord[], moved: ReadonlySet<string>, before: string | null, count: number): string[] {
  const others = all.filter((it) => !moved.has(it.id));
  const found = before === null ? -1 : others.findIndex((it) => it.id === before);
  const at = found < 0 ? others.length : found;
  return keysBetween(order(others[at - 1]), order(others[at]), count);
}

/** New cards with these fields, in a slot, before one of its cards or behind all. */
export function newCards(grid: Grid, slot: Slot, before: string | null, cards: readonly Fields[], ids: Ids): FieldSet[] {
  const keys = keysBefore(grid.cards(slotKey(slot)), new Set(), before, cards.length);
  return cards.map((fields, at) => ({ kind: 'card', id: ids(), fields: { ...fields, lane: slot.lane, stage: slot.stage, ...(slot.step ? { step: slot.step } : {}), order: keys[at] ?? '' } }));
}

/** Cards to another place, in the order given. */
export function moveCards(grid: Grid, cards: readonly MapRecord[], slot: Slot, before: string | null): FieldSet[] {
  const keys = keysBefore(grid.cards(slotKey(slot)), new Set(cards.map((card) => card.id)), before, cards.length);
  return cards.map((card, at) => {
    const fields: Record<string, Value> = { order: keys[at] ?? '' };
    if (textOf(card, 'lane') !== slot.lane) fields['lane'] = slot.lane;
    if (textOf(card, 'stage') !== slot.stage) fields['stage'] = slot.stage;
    if (textOf(card, 'step') !== slot.step) fields['step'] = slot.step === '' ? null : slot.step;
    return { kind: 'card', id: card.id, fields };
  });
}

/** The longest command that is sent, in characters: half of what the server takes, which is enough for a persona's picture. */
const MOST_COMMAND = 500_000;

/** A change in parts, in order, each short enough for a command; what is too long by itself makes one alone. */
export function inCommands(set: readonly FieldSet[], most = MOST_COMMAND): FieldSet[][] {
  const parts: FieldSet[][] = [];
  let left = 0;
  for (const one of set) {
    const length = JSON.stringify(one).length + 1;
    if (length > left) {
      parts.push([]);
      left = most;
    }
    parts[parts.length - 1]?.push(one);
    left -= length;
  }
  return parts;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A card one place on: within its cell, then to the lane above or below; to the column beside. Undefined at the edge of the map. */
export function moveCardBy(grid: Grid, card: MapRecord, direction: Direction): FieldSet[] | undefined {
  const slot = grid.slotOf(card);
  const { columns } = grid.shape;
  const lanes = cardLanes(grid.shape);
  const column = grid.columnOf(card);
  if (direction === 'left' || direction === 'right') {
    const to = columns[column + (direction === 'left' ? -1 : 1)];
    if (!to) return undefined;
    const target = { lane: slot.lane, ...to };
    const at = grid.cards(slotKey(slot)).indexOf(card);
    return moveCards(grid, [card], target, grid.cards(slotKey(target))[at]?.id ?? null);
  }
  const own = grid.cards(slotKey(slot));
  const at = own.indexOf(card);
  if (direction === 'up' && at > 0) return moveCards(grid, [card], slot, own[at - 1]?.id ?? null);
  if (direction === 'down' && at < own.length - 1) return moveCards(grid, [card], slot, own[at + 2]?.id ?? null);
  const lane = lanes[lanes.findIndex((it) => it.id === slot.lane) + (direction === 'up' ? -1 : 1)];
  if (!lane) return undefined;
  const target = { ...slot, lane: lane.id };
  return moveCards(grid, [card], target, direction === 'up' ? null : (grid.cards(slotKey(target))[0]?.id ?? null));
}

/** Copies of cards, each behind its own. */
export function duplicateCards(grid: Grid, cards: readonly MapRecord[], ids: Ids): FieldSet[] {
  return cards.flatMap((card) => {
    const list = grid.cards(slotKey(grid.slotOf(card)));
    return newCards(grid, grid.slotOf(card), list[list.indexOf(card) + 1]?.id ?? null, [contentOf(card)], ids);
  });
}

/** What a card says, without its place. */
export function contentOf(card: MapRecord): Fields {
  return Object.fromEntries(Object.entries(card.fields).filter(([name]) => !['lane', 'stage', 'step', 'order', 'deleted'].includes(name)));
}

export const deletionOf = (records: readonly MapRecord[]): FieldSet[] => records.map(({ kind, id }) => ({ kind, id, fields: { deleted: true } }));

/** A new stage, step, lane, persona or curve among its like, before one of them or behind all. */
export function newAmong(kind: RecordKind, all: readonly MapRecord[], before: string | null, fields: Fields, ids: Ids): FieldSet {
  return { kind, id: ids(), fields: { ...fields, order: keysBefore(all, new Set(), before, 1)[0] ?? '' } };
}

/** A stage, step, lane or persona to another place among its like. */
export function moveAmong(all: readonly MapRecord[], record: MapRecord, before: string | null, more: Fields = {}): FieldSet {
  return { kind: record.kind, id: record.id, fields: { ...more, order: keysBefore(all, new Set([record.id]), before, 1)[0] ?? '' } };
}

/** The same, one place forward or back; undefined at the edge. */
export function moveAmongBy(all: readonly MapRecord[], record: MapRecord, by: -1 | 1): FieldSet | undefined {
  const at = all.findIndex((it) => it.id === record.id);
  if (at + by < 0 || at + by >= all.length) return undefined;
  return moveAmong(all, record, (by < 0 ? all[at - 1] : all[at + 2])?.id ?? null);
}

/** Emotion from -2 to 2, to a tenth. */
export const emotion = (value: number) => Math.round(Math.min(2, Math.max(-2, value)) * 10) / 10;

/** A curve's value in a column: sets the point that is there, or makes one. */
export function setEmotion(grid: Grid, curve: string, column: Column, value: number, ids: Ids): FieldSet {
  const there = pointIn(grid, curve, column);
  if (there) return { kind: 'point', id: there.id, fields: { value: emotion(value) } };
  const kind = textOf(grid.store.get('curve', curve), 'kind') === 'measured' ? 'measured' : 'assumed';
  return {
    kind: 'point',
    id: ids(),
    fields: { curve, stage: column.stage, ...(column.step ? { step: column.step } : {}), value: emotion(value), evidence: { kind }, order: between('', '') },
  };
}

/** The points of a curve in a stage, from left to right: those of its steps too. */
export const pointsIn = (grid: Grid, curve: string, stage: string): MapRecord[] => grid.points(curve).filter((point) => grid.slotOf(point).stage === stage);

/** The first point of a curve in a column. */
export function pointIn(grid: Grid, curve: string, column: Column): MapRecord | undefined {
  const at = grid.shape.columns.findIndex((it) => it.stage === column.stage && it.step === column.step);
  return grid.points(curve).find((point) => grid.columnOf(point) === at);
}
