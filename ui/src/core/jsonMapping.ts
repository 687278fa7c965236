/** Mapping JSON by clicking: an example as a list of places, and the choice of what each place says. */

/** The fields of an event that a place can be. */
export const FIELDS = ['customer', 'type', 'time', 'channel', 'value', 'id'] as const;
export type Field = (typeof FIELDS)[number];

export interface JsonMapping {
  readonly records: string;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly rest: boolean;
}

export const NO_MAPPING: JsonMapping = { records: '', fields: {}, properties: {}, rest: true };

/** One line of the tree: a value, or the head of what is inside. */
export interface Place {
  readonly pointer: string;
  readonly name: string;
  readonly depth: number;
  /** The value as text; null for the head of an object or array. */
  readonly value: string | null;
  /** How many items an array has; null unless it is one of objects. */
  readonly records: number | null;
}

const MOST_PLACES = 300;
const LONGEST_VALUE = 120;
const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a pointer; undefined if nothing does. */
export function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** The record of an example: of several the first. */
export function recordOf(example: unknown, mapping: JsonMapping): unknown {
  const found = at(example, mapping.records);
  return Array.isArray(found) ? found[0] : found;
}

/** The places of a record, from top to bottom; bounded. */
export function places(record: unknown): readonly Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, pointer: string, name: string, depth: number) => {
    if (found.length >= MOST_PLACES) return;
    const inner = Array.isArray(value) ? value.slice(0, 3).map((it, i): [string, unknown] => [String(i), it]) : isObject(value) ? Object.entries(value) : null;
    if (depth >= 0) {
      found.push({
        pointer,
        name,
        depth,
        value: inner ? null : String(value).slice(0, LONGEST_VALUE),
        records: Array.isArray(value) && isObject(value[0]) ? value.length : null,
      });
    }
    for (const [key, one] of inner ?? []) walk(one, `${pointer}/${escape(key)}`, key, depth + 1);
  };
  walk(record, '', '', -1);
  return found;
}

/** The mapping with a place playing another part: a field, a property, or none. */
export function play(mapping: JsonMapping, place: Place, part: Field | 'property' | null): JsonMapping {
  const fields = Object.fromEntries(Object.entries(mapping.fields).filter(([, pointer]) => pointer !== place.pointer));
  const properties = Object.fromEntries(Object.entries(mapping.properties).filter(([, pointer]) => pointer !== place.pointer));
  if (part === 'property') properties[free(properties, place.name)] = place.pointer;
  else if (part) fields[part] = place.pointer;
  return { ...mapping, fields, properties };
}

const free = (properties: Readonly<Record<string, string>>, name: string): string => (name in properties ? free(properties, `${name}_`) : name);

/** What a place is in a mapping; null if nothing. */
export function partOf(mapping: JsonMapping, pointer: string): Field | 'property' | null {
  const field = FIELDS.find((it) => mapping.fields[it] === pointer);
  return field ?? (Object.values(mapping.properties).includes(pointer) ? 'property' : null);
}

/** The mapping with a fixed word for a field; an empty one takes it away. */
export function fix(mapping: JsonMapping, field: 'type' | 'channel', word: string): JsonMapping {
  const fields = Object.fromEntries(Object.entries(mapping.fields).filter(([name]) => name !== field));
  return { ...mapping, fields: word.trim() === '' ? fields : { ...fields, [field]: `=${word}` } };
}

/** The fixed word of a field; empty if a place says it, or nothing does. */
export const fixedWord = (mapping: JsonMapping, field: 'type' | 'channel') => {
  const place = mapping.fields[field] ?? '';
  return place.startsWith('=') ? place.slice(1) : '';
};

const PERSON = /^(customer|user|client|contact|person|member|account|subscriber|visitor|sender|recipient|profile|lead|author|owner)$/i;
const EVENT = /^(event|message|notification|delivery)$/i;
const EVENT_TYPE = /^(event|event_?(type|name)|topic|action)$/i;
const EVENT_ID = /^(event|message|delivery|notification)_?(id|uuid|guid)$/i;
const BARE_ID = /^(id|uuid|guid)$/i;

const USUAL: Readonly<Record<Exclude<Field, 'id'>, RegExp>> = {
  customer: /^(customer|user|client|contact|person|member)(_?id)?$|^e?mail$|^subject$/i,
  type: /^(type|event|event_?(type|name)|action|topic|status)$/i,
  time: /(^|_)(time|timestamp|date|at|when|created|occurred)(_at|_?on)?$|At$/i,
  channel: /^channel$/i,
  value: /^(value|amount|total|price|sum)$/i,
};

/** The names above a place, from the top. */
const above = (place: Place) => place.pointer.split('/').slice(1, -1);

/** Whether a place says which event it is: a wrong guess would take new events for sent again, so only what is named so counts. */
function isEventId(place: Place, all: readonly Place[]): boolean {
  const heads = above(place);
  if (heads.some((head) => PERSON.test(head))) return false;
  if (EVENT_ID.test(place.name)) return true;
  const inside = heads.at(-1);
  if (!BARE_ID.test(place.name)) return false;
  return inside === undefined ? all.some((it) => it.depth === 0 && EVENT_TYPE.test(it.name)) : EVENT.test(inside);
}

function says(field: Field, place: Place, all: readonly Place[]): boolean {
  if (field === 'id') return isEventId(place, all);
  return USUAL[field].test(place.name) || (field === 'customer' && BARE_ID.test(place.name) && PERSON.test(above(place).at(-1) ?? ''));
}

/** A first mapping by the usual names, the places nearest to the top first; what is inside arrays is another matter in each item. */
export function guess(example: unknown): JsonMapping {
  const record = recordOf(example, NO_MAPPING);
  const inArray = (place: Place) => above(place).some((_, depth, heads) => Array.isArray(at(record, `/${heads.slice(0, depth + 1).join('/')}`)));
  const found = places(record)
    .filter((it) => it.value !== null && !inArray(it))
    .sort((a, b) => a.depth - b.depth);
  const fields: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const place = found.find((it) => says(field, it, found) && !Object.values(fields).includes(it.pointer));
    if (place) fields[field] = place.pointer;
  }
  return { ...NO_MAPPING, fields };
}

/** Whether a mapping names all that an event needs. */
export const isWhole = (mapping: JsonMapping) => Boolean(mapping.fields.customer && mapping.fields.type);
