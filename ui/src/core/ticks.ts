const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Steps between marks of a duration axis that people count in, in seconds. */
const DURATION_STEPS = [
  0.001, 0.01, 0.1, 1, 5, 15, 30, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
  DAY, 2 * DAY, 5 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 60 * DAY, 90 * DAY, 180 * DAY, 365 * DAY, 730 * DAY, 1825 * DAY,
];

/** The step between the marks of a duration axis from 0 to the given seconds, so that at most so many fit. */
export function durationStep(most: number, marks: number): number {
  return DURATION_STEPS.find((step) => most / step <= marks) ?? 3650 * DAY;
}

/** The step between the marks of a number axis: 1, 2 or 5 times a power of ten. */
export function numberStep(extent: number, marks: number): number {
  if (!(extent > 0)) return 1;
  const rough = extent / marks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((it) => it * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The bounds of an axis that holds the values and starts and ends at a mark. */
export function niceBounds(low: number, high: number, step: number): { min: number; max: number } {
  const down = Math.floor(low / step + 1e-9);
  const up = Math.ceil(high / step - 1e-9);
  return { min: down * step, max: Math.max(up, down + 1) * step };
}
