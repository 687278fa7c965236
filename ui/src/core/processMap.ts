import { waitLevel } from './scale';

/** What the numbers of the lines need: a line between two boxes of the picture. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly wait: { readonly median: number | null } | null;
}

/** The bounds that the looks of lines are measured against. */
export interface FlowBounds {
  readonly most: number;
  readonly shortest: number;
  readonly longest: number;
}

export function boundsOf(flows: readonly Flow[]): FlowBounds {
  const waits = flows.flatMap((flow) => (typeof flow.wait?.median === 'number' ? [flow.wait.median] : []));
  return {
    most: flows.reduce((most, flow) => Math.max(most, flow.count), 0),
    shortest: waits.reduce((least, wait) => Math.min(least, wait), waits[0] ?? 0),
    longest: waits.reduce((most, wait) => Math.max(most, wait), 0),
  };
}

/** The wait colour of a line; null for lines that have no wait, such as those from the start. */
export function levelOf(flow: Flow, bounds: FlowBounds): number | null {
  const median = flow.wait?.median ?? null;
  return median === null ? null : waitLevel(median, bounds.shortest, bounds.longest);
}

/** What is chosen in the picture: a box by its id, or a line by the ids of its ends. */
export type Focus = string | readonly [from: string, to: string];

/** Reads a focus from an address; null if there is none. */
export function focusFrom(value: unknown): Focus | null {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.length === 2) return [String(value[0]), String(value[1])];
  return null;
}

/** Whether a box or line is the focus or touches it. */
export function near(focus: Focus | null, ends: readonly string[]): boolean {
  if (focus === null) return true;
  return typeof focus === 'string' ? ends.includes(focus) : ends.length === 2 ? focus[0] === ends[0] && focus[1] === ends[1] : focus.includes(ends[0] ?? '');
}

/** A number from 0 to 1 out of an address. */
export function shareFrom(value: unknown, fallback: number): number {
  const number = typeof value === 'number' ? value : Number.NaN;
  return number >= 0 && number <= 1 ? number : fallback;
}
