import { stagesFrom, type StageChoice } from './stageChoice';

/** What a person asks about waits, as the address says it. */
export interface WaitChoice extends StageChoice {
  /** The types that are ours; undefined for the server's guess. */
  readonly ours?: readonly string[];
  readonly reason?: string;
}

const MOST_TYPES = 200;

/** The question in an address. */
export function waitsFrom(search: Readonly<Record<string, unknown>>): WaitChoice {
  const ours = search['ours'];
  const reason = search['reason'];
  return {
    ...stagesFrom(search),
    ...(Array.isArray(ours) ? { ours: ours.filter((it): it is string => typeof it === 'string').slice(0, MOST_TYPES) } : {}),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
  };
}

/** By how many seconds an address asks waits to be shorter, by transition; nothing that is no number. */
export function fasterFrom(search: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const held = search['faster'];
  return typeof held === 'object' && held !== null ? Object.fromEntries(Object.entries(held).filter((entry): entry is [string, number] => typeof entry[1] === 'number')) : {};
}

interface Point {
  readonly low: number;
  readonly high: number;
  readonly exit: number;
  readonly exitLow?: number | null | undefined;
  readonly exitHigh?: number | null | undefined;
}

/** Exits against waits as points of a line: each at the middle of its waits. */
export const exitPoints = (curve: readonly Point[]) =>
  curve.map((point) => ({ x: (point.low + point.high) / 2, y: point.exit, low: point.exitLow ?? null, high: point.exitHigh ?? null }));

/** How much of some waiting time is waiting for us, from 0 to 1; null if nobody waited. */
export const shareForUs = (forUs: number, total: number): number | null => (total > 0 ? forUs / total : null);

/** How many times as many leave above the threshold as below; null if nobody leaves below. */
export const timesAsMany = (above: number, below: number): number | null => (below > 0 ? above / below : null);
