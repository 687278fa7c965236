/** The name of a weekday, 1 for Monday to 7 for Sunday, as a language writes it. */
export function weekdayName(language: string, weekday: number, length: 'short' | 'long' = 'long'): string {
  return new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** An hour of the day with two digits, such as `09:00`. */
export const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
