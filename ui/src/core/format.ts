import type { ColumnKind } from './table';
import type { Seconds, Share } from './units';

/** Writes numbers, shares, durations and times as one language writes them. Absent values are a dash. */
export interface Format {
  count(value: number | null | undefined): string;
  compact(value: number | null | undefined): string;
  share(value: Share | null | undefined): string;
  duration(value: Seconds | null | undefined): string;
  bytes(value: number): string;
  /** A number that is no count, to three significant digits or whole. */
  decimal(value: number | null | undefined): string;
  /** A p-value; very small ones as a bound. */
  p(value: number | null | undefined): string;
  date(iso: string | null | undefined): string;
  time(iso: string | null | undefined): string;
  /** A calendar day such as `2026-01-31`, whatever the zone. */
  day(day: string): string;
  /** A number as its column says. */
  number(value: number | null | undefined, kind: ColumnKind): string;
  list(values: readonly string[]): string;
}

export const ABSENT = '–';

const STEPS: readonly (readonly [limit: number, unit: string, size: number])[] = [
  [1, 'millisecond', 0.001],
  [90, 'second', 1],
  [90 * 60, 'minute', 60],
  [36 * 3600, 'hour', 3600],
  [Number.POSITIVE_INFINITY, 'day', 86400],
];

const BYTES: readonly (readonly [limit: number, unit: string, size: number])[] = [
  [1e3, 'byte', 1],
  [1e6, 'kilobyte', 1e3],
  [1e9, 'megabyte', 1e6],
  [Number.POSITIVE_INFINITY, 'gigabyte', 1e9],
];

const LEAST_P = 0.001;

/** The zone as browsers know it: the server may write UTC as `Z`, and may know zones that a browser does not. */
function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** The calendar day of an instant in a zone, such as `2026-01-31`. */
export function dayIn(iso: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zoneOf(zone), year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(iso));
}

/** The formats of a language, for example `uk`; calendar times are told in the zone, for example `Europe/Riga`. */
export function formatOf(language: string, givenZone = 'UTC'): Format {
  const zone = zoneOf(givenZone);
  const counts = new Intl.NumberFormat(language);
  const compacts = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone });
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const measure = (value: number, steps: typeof STEPS) => {
    const step = steps.find(([limit]) => Math.abs(value) < limit) ?? steps[steps.length - 1];
    if (!step) return ABSENT;
    const [, unit, size] = step;
    const amount = value / size;
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: Math.abs(amount) < 10 ? 1 : 0,
    }).format(amount);
  };
  const present = <T>(value: T | null | undefined, write: (value: T) => string) =>
    value === null || value === undefined ? ABSENT : write(value);
  const format: Format = {
    count: (value) => present(value, (it) => counts.format(it)),
    compact: (value) => present(value, (it) => (Math.abs(it) < 10_000 ? counts : compacts).format(it)),
    share: (value) => present(value, (it) => shares.format(it)),
    duration: (value) => present(value, (it) => (it === 0 ? measure(0, STEPS.slice(1)) : measure(it, STEPS))),
    bytes: (value) => measure(value, BYTES),
    date: (iso) => present(iso, (it) => dates.format(new Date(it))),
    time: (iso) => present(iso, (it) => times.format(new Date(it))),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    decimal: (value) => present(value, (it) => (Math.abs(it) < 1000 ? small.format(it) : counts.format(Math.round(it)))),
    p: (value) => present(value, (it) => (it < LEAST_P ? `< ${small.format(LEAST_P)}` : small.format(it))),
    number: (value, kind) => format[kind](value),
    list: (values) => lists.format(values),
  };
  return format;
}
