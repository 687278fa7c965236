import type { MapRecord, RecordKind, Value } from './records';

/** A part of a document: JSON with an id. */
type Part = { readonly [name: string]: Value };

/** The lists of a document and the kind of record that each holds; the map itself is what is left. */
const LISTS: readonly (readonly [list: string, kind: RecordKind])[] = [
  ['personas', 'persona'],
  ['stages', 'stage'],
  ['lanes', 'lane'],
  ['cards', 'card'],
  ['curves', 'curve'],
  ['links', 'link'],
];
/** The lists inside parts, and the field by which what lies in them names its part. */
const INNER: Partial<Record<RecordKind, readonly [list: string, kind: RecordKind]>> = { stage: ['steps', 'step'], curve: ['points', 'point'] };

const partsOf = (value: Value | undefined): readonly Part[] => (Array.isArray(value) ? (value as readonly Part[]) : []);
const without = (part: Part, names: readonly string[]): Part => Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name)));
/** The order of a list as keys that compare as texts. */
const orderOf = (at: number) => `${String(at).padStart(6, '0')}V`;

function recordsIn(parts: readonly Part[], kind: RecordKind, owner: Part): MapRecord[] {
  const inner = INNER[kind];
  return parts.flatMap((part, at) => {
    const record: MapRecord = { kind, id: String(part['id']), fields: { ...without(part, inner ? ['id', inner[0]] : ['id']), ...owner, order: orderOf(at) } };
    return inner ? [record, ...recordsIn(partsOf(part[inner[0]]), inner[1], { [kind]: record.id })] : [record];
  });
}

/** The records of a whole map document, to be read; nothing that is changed in them finds its way back. */
export function recordsOf(document: Part): MapRecord[] {
  const map: MapRecord = { kind: 'map', id: 'map', fields: without(document, ['id', ...LISTS.map(([list]) => list)]) };
  return [map, ...LISTS.flatMap(([list, kind]) => recordsIn(partsOf(document[list]), kind, {}))];
}
