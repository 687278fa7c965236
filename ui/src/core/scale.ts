/** The colours of waits from short to long: they differ in lightness and never set red against green. */
export const WAIT_COLOURS = ['#5f86a6', '#5a73c4', '#8a5bc0', '#bf4a92', '#d9541e'] as const;

/** Which of the wait colours a wait takes: the scale is logarithmic between the shortest and the longest. */
export function waitLevel(wait: number | null, shortest: number, longest: number): number {
  const last = WAIT_COLOURS.length - 1;
  if (wait === null || longest <= shortest) return 0;
  const low = Math.log1p(Math.max(0, shortest));
  const high = Math.log1p(longest);
  const position = (Math.log1p(Math.max(0, wait)) - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, position)) * last);
}

/** The waits at which the levels lie, from short to long, for a legend. */
export function waitStops(shortest: number, longest: number): number[] {
  const low = Math.log1p(Math.max(0, shortest));
  const high = Math.log1p(Math.max(shortest, longest));
  const last = WAIT_COLOURS.length - 1;
  return WAIT_COLOURS.map((_, level) => Math.expm1(low + ((high - low) * level) / last));
}

/** The width of a line in pixels, from 1.25 to 9: its area grows with the volume. */
export function lineWidth(count: number, most: number): number {
  if (most <= 0) return 1.25;
  return 1.25 + 7.75 * Math.sqrt(Math.min(1, Math.max(0, count / most)));
}
