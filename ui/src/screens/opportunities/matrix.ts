import type { Opportunity } from './calls';

export const LEAST_DAYS = 0.5;
export const MOST_DAYS = 250;
const STEP = 1.25;

/** Effort on a scale from 0 (half a day) to 1 (250 days); each step to the right is as many times as much. */
export const placeOf = (days: number): number => {
  const at = Math.log(days / LEAST_DAYS) / Math.log(MOST_DAYS / LEAST_DAYS);
  return Math.min(1, Math.max(0, at));
};

/** The effort at a place, in half days up to ten, then in whole ones. */
export const daysAt = (place: number): number => {
  const days = LEAST_DAYS * (MOST_DAYS / LEAST_DAYS) ** Math.min(1, Math.max(0, place));
  return days < 10 ? Math.max(LEAST_DAYS, Math.round(days * 2) / 2) : Math.round(days);
};

/** One step more or less, and always another number. */
export const stepped = (days: number, direction: 1 | -1): number => {
  const next = daysAt(placeOf(days * STEP ** direction));
  if (next !== days) return next;
  const size = days < 10 ? 0.5 : 1;
  return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, days + direction * size));
};

/** What an opportunity is expected to bring a month: money if all that are sized have a value, else customers. */
export const impactsOf = (all: readonly Opportunity[]): { by: 'value' | 'customers'; impacts: readonly (number | null)[] } => {
  const sized = all.filter((it) => it.perMonth);
  const by = sized.length > 0 && sized.every((it) => it.value) ? 'value' : 'customers';
  return { by, impacts: all.map((it) => (it.perMonth ? it.expected * (by === 'value' ? (it.value?.amount ?? 0) : it.perMonth.amount) : null)) };
};
