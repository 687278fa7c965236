import type { Seconds, Share } from './units';

/** Writes numbers, shares, durations and times as one language writes them. Absent values are a dash. */
export interface Format {
  count(value: number | null | undefined): string;
  compact(value: number | null | undefined): string;
  share(value: Share | null | undefined): string;
  duration(value: Seconds | null | undefined): string;
  bytes(value: number): string;
  date(iso: string | null | undefined): string;
  time(iso: string | null | undefined): string;
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

/** The zone as browsers know it: the server may write UTC as `Z`, and may know zones that a browser does not. */
function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** The formats of a language, for example `uk`; calendar times are told in the zone, for example `Europe/Riga`. */
export function formatOf(language: string, givenZone = 'UTC'): Format {
  const zone = zoneOf(givenZone);
  const counts = new Intl.NumberFormat(language);
  const compacts = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone });
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
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
  return {
    count: (value) => present(value, (it) => counts.format(it)),
    compact: (value) => present(value, (it) => (Math.abs(it) < 10_000 ? counts : compacts).format(it)),
    share: (value) => present(value, (it) => shares.format(it)),
    duration: (value) => present(value, (it) => (it === 0 ? measure(0, STEPS.slice(1)) : measure(it, STEPS))),
    bytes: (value) => measure(value, BYTES),
    date: (iso) => present(iso, (it) => dates.format(new Date(it))),
    time: (iso) => present(iso, (it) => times.format(new Date(it))),
    list: (values) => lists.format(values),
  };
}
