import type { LineModel, LineSeries } from '../../charts/line';
import type { Table } from '../../core/table';
import type { Survival } from './calls';

/** The words that the picture needs. */
export interface Words {
  readonly all: string;
  readonly none: string;
  readonly group: string;
  readonly time: string;
  readonly survival: string;
  readonly low: string;
  readonly high: string;
  readonly atRisk: string;
  readonly events: string;
}

/** The most groups that the chart shows: those with the most customers. The table has all. */
export const MOST_CURVES = 5;

type Curve = Survival['curve'];

/** Everybody starts without the event. */
const START = { x: 0, y: 1, low: 1, high: 1 };

function series(name: string, curve: Curve): LineSeries {
  return { name, points: [START, ...curve.map((point) => ({ x: point.seconds, y: point.survival, low: point.low, high: point.high }))] };
}

/** The curve of all, or those of the largest groups, as steps with their intervals. */
export function curvesOf(survival: Survival, words: Words): LineModel {
  return {
    x: { name: words.time, kind: 'duration', min: 0 },
    y: { name: words.survival, kind: 'share', min: 0, max: 1 },
    steps: true,
    level: { at: 0.5, name: '' },
    series:
      survival.groups.length > 0
        ? survival.groups.slice(0, MOST_CURVES).map((group) => series(group.value ?? words.none, group.curve))
        : [series(words.all, survival.curve)],
  };
}

/** Every point of every curve. */
export function tableOf(survival: Survival, words: Words): Table {
  const rows = (name: string, curve: Curve) =>
    curve.map((point) => [name, point.seconds, point.survival, point.low, point.high, point.atRisk, point.events]);
  return {
    header: [words.group, words.time, words.survival, words.low, words.high, words.atRisk, words.events],
    kinds: ['count', 'duration', 'share', 'share', 'share', 'count', 'count'],
    rows: [...rows(words.all, survival.curve), ...survival.groups.flatMap((group) => rows(group.value ?? words.none, group.curve))],
  };
}
