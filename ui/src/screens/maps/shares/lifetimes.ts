/** How long a link may open its map, as people choose it. */
export const LIFETIMES = ['never', 'oneDay', 'oneWeek', 'oneMonth', 'day'] as const;
export type Lifetime = (typeof LIFETIMES)[number];

/** The fewest characters of a link's password. */
export const SHORTEST_PASSWORD = 8;

const DAYS: Partial<Record<Lifetime, number>> = { oneDay: 1, oneWeek: 7, oneMonth: 30 };

/** The instant from which on a link opens nothing; undefined if it has no end. A chosen day is the last on which it opens, here. */
export function endOf(lifetime: Lifetime, day: string, now: Date): string | undefined {
  const days = DAYS[lifetime];
  if (days !== undefined) return new Date(now.getTime() + days * 86_400_000).toISOString();
  const end = lifetime === 'day' ? new Date(`${day}T23:59:59.999`) : undefined;
  return end === undefined || Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}

/** Tomorrow, as a date field writes it. */
export function firstDayAfter(now: Date): string {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return `${next.getFullYear()}-${String(next.getMonth() + 1).padStart(2, '0')}-${String(next.getDate()).padStart(2, '0')}`;
}
