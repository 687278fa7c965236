/** The part of a log that an analysis looks at, as addresses and requests carry it: a span of time and whose journeys. */
export interface LogRange extends LogFilter {
  readonly since?: string;
  /** The first instant left out. */
  readonly until?: string;
}

/** Whose journeys: those that meet a condition, and those of a saved segment by its id. */
export interface LogFilter {
  readonly where?: string;
  readonly segment?: string;
}

const DAY_MILLIS = 86_400_000;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(value);

/** Reads a range from an address; bounds that are no times are left open. */
export function rangeFrom(search: Readonly<Record<string, unknown>>): LogRange {
  return {
    ...(isTime(search['since']) ? { since: search['since'] } : {}),
    ...(isTime(search['until']) ? { until: search['until'] } : {}),
    ...filterFrom(search),
  };
}

/** Reads a filter from an address. */
export function filterFrom(search: Readonly<Record<string, unknown>>): LogFilter {
  const text = (key: 'where' | 'segment') => (typeof search[key] === 'string' && search[key] !== '' ? { [key]: search[key] } : {});
  return { ...text('where'), ...text('segment') };
}

/** The day so many days later; earlier if negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

/** The first and the last day of a range as a person says it, both included; empty where it is open. */
export function daysOf(range: LogRange): { first: string; last: string } {
  const until = range.until ?? '';
  return { first: (range.since ?? '').slice(0, 10), last: isDay(until) ? dayAfter(until, -1) : until.slice(0, 10) };
}

/** The range from the first to the last day, both included; empty or unreadable days leave it open. Null if the last day comes before the first. */
export function rangeOfDays(first: string, last: string): LogRange | null {
  if (isDay(first) && isDay(last) && last < first) return null;
  return { ...(isDay(first) ? { since: first } : {}), ...(isDay(last) ? { until: dayAfter(last, 1) } : {}) };
}

/** The last so many days of a log that ends on the given day. */
export function lastDays(end: string, days: number): LogRange {
  return { since: dayAfter(end, 1 - days), until: dayAfter(end, 1) };
}
