/** A test of an event, as a form holds it; `name` is that of a property. */
export interface FormTest {
  readonly field: string;
  readonly name?: string | null;
  readonly sign: string;
  readonly values: readonly string[];
}

/** An event, by tests that must all hold; any event if there is none. */
export interface FormEvent {
  readonly tests: readonly FormTest[];
  readonly within?: string | null;
}

/** One condition on a journey. */
export interface FormRow {
  readonly kind: string;
  readonly not: boolean;
  readonly events: readonly FormEvent[];
  readonly bound?: string | null;
  readonly times?: number | null;
  readonly within?: string | null;
}

/** Some conditions, of which all or any must hold. */
export interface FilterForm {
  readonly match: string;
  readonly rows: readonly FormRow[];
}

export const BOUNDS = ['at least', 'at most', 'exactly'] as const;
export const SIGNS = ['is', '>=', '<=', '>', '<'] as const;

const isDuration = (text: string) => /^(\d{1,12}(ms|[smhdw]))+$/.test(text);
const isNumber = (text: string) => /^[-+]?\d+(\.\d+)?$/.test(text);
const quote = (name: string) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** An event of one type; of any type if it is empty. */
export const eventOf = (type: string): FormEvent => ({ tests: type === '' ? [] : [{ field: 'type', sign: 'is', values: [type] }] });

/** A condition to begin with. */
export const rowOf = (type: string): FormRow => ({ kind: 'did', not: false, events: [eventOf(type)], bound: 'at least', times: 1 });

/** The types that an event is bound to; none if any will do. */
export const typesOf = (event: FormEvent): readonly string[] => event.tests.find((test) => test.field === 'type')?.values ?? [];

/** The form as a condition in words, as the server reads it; null while something is missing in it. */
export function formText(form: FilterForm): string | null {
  const rows = form.rows.map(rowText);
  return rows.length === 0 || rows.includes(null) ? null : rows.join(form.match === 'any' ? ' or ' : ' and ');
}

/** One condition in words; null while something is missing in it. */
export function rowText(row: FormRow): string | null {
  if (row.kind === 'lasted') {
    const text = isDuration(row.within ?? '') ? `lasted ${row.bound === 'at most' ? 'at most' : 'at least'} ${row.within}` : null;
    return text !== null && row.not ? `not (${text})` : text;
  }
  const events = row.events.map(eventText);
  if (events.length === 0 || events.includes(null)) return null;
  if (row.kind !== 'did') {
    const text = `${row.kind} event ${events[0]}`;
    return row.not ? `not (${text})` : text;
  }
  const text = events.length === 1 ? onceText(row, events[0] ?? '') : sequenceText(row, events);
  return text === null ? null : `${row.not ? 'never ' : ''}did ${text}`;
}

function onceText(row: FormRow, event: string): string | null {
  const times = row.times ?? 1;
  const bound = row.bound ?? 'at least';
  if (!Number.isInteger(times) || times < (bound === 'at least' ? 1 : 0)) return null;
  if (bound === 'at least' && times === 1) return event;
  const within = row.within ?? '';
  if (within !== '' && !isDuration(within)) return null;
  return `${event} ${bound} ${times} ${times === 1 ? 'time' : 'times'}${within !== '' && bound === 'at least' ? ` within ${within}` : ''}`;
}

function sequenceText(row: FormRow, events: readonly (string | null)[]): string | null {
  const limits = row.events.map((event) => event.within ?? '');
  if (limits.some((limit) => limit !== '' && !isDuration(limit))) return null;
  return events.map((event, at) => (at > 0 && limits[at] !== '' ? `${event} within ${limits[at]}` : event)).join(' then ');
}

function eventText(event: FormEvent): string | null {
  const [only] = event.tests;
  if (only === undefined) return 'any event';
  if (event.tests.length === 1 && only.field === 'type' && only.values.length === 1 && only.values[0] !== '') return quote(only.values[0] ?? '');
  const tests = event.tests.map(testText);
  return tests.includes(null) ? null : `(${tests.join(' and ')})`;
}

function testText(test: FormTest): string | null {
  const values = test.values.map((value) => value.trim()).filter((value) => value !== '');
  const [first] = values;
  if (first === undefined) return null;
  if (test.field === 'time') return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(first) ? `time ${test.sign} ${first}` : null;
  const field = test.field === 'property' ? quote(test.name ?? '') : test.field;
  if (test.sign !== 'is') return isNumber(first) ? `${field} ${test.sign} ${first}` : null;
  return values.length === 1 ? `${field} is ${quote(first)}` : `${field} in (${values.map(quote).join(', ')})`;
}
