import type { Measured } from './calls';

/** Weeks that are judged, each at its place in a box of 0…1 both ways, and where the target lies in it. */
export interface WeekLine {
  readonly points: readonly { readonly x: number; readonly y: number; readonly week: string }[];
  readonly target: number;
}

/** The line of an objective's weeks; partial weeks and those without anybody are left out. */
export function weekLine(measured: Measured): WeekLine {
  const shown = measured.weeks.flatMap((week, at) => (week.partial || week.value === null || week.value === undefined ? [] : [{ week: week.week, at, value: week.value }]));
  const values = [...shown.map(({ value }) => value), measured.target];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return { points: shown.map(({ week, at, value }) => ({ week, x: measured.weeks.length < 2 ? 0.5 : at / (measured.weeks.length - 1), y: y(value) })), target: y(measured.target) };
}

/** How an objective stands: missed, met but burning too fast lately, met, or nobody to judge. */
export function stateOf(measured: Measured): 'missed' | 'burning' | 'met' | 'nobody' {
  if (measured.met === null || measured.met === undefined) return 'nobody';
  if (!measured.met) return 'missed';
  return (measured.recentBurn ?? 0) > 1 ? 'burning' : 'met';
}

const quoted = (name: string) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Sentences to begin with, over a map's bound steps. */
export function suggestions(steps: readonly string[]): string[] {
  const first = steps[0];
  const last = steps[steps.length - 1];
  if (first === undefined || last === undefined) return [];
  const reach = `90% reach ${quoted(last)} within 14d`;
  return steps.length < 2 ? [reach] : [reach, `median wait ${quoted(first)} -> ${quoted(steps[1] ?? last)} < 3d`, `nps ${quoted(last)} >= 30`, 'repeat contact < 10%'];
}
