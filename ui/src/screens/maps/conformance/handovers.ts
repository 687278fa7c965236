import type { Handover, Overlay } from './calls';
import { centresOf, type Layout } from './layout';
import type { Column } from './model';

/** How high a department's lane is, in pixels. */
export const LANE = 72;

/** A department's lane, in the order in which the map first names them. */
export interface Lane {
  readonly name: string;
  /** Where its line lies. */
  readonly y: number;
}

/** A step on the lane of its department. */
export interface Station {
  readonly step: string;
  readonly x: number;
  readonly y: number;
}

/** A hand-over from one lane to another. */
export interface Curve {
  readonly key: string;
  readonly of: Handover;
  /** Whether it leads to a step that comes later on the map. */
  readonly on: boolean;
  readonly from: Station;
  readonly to: Station;
  /** How broad, 0…1 of the most frequent. */
  readonly weight: number;
  /** Where its number stands; null if there is no room for it. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

export interface Drawing {
  readonly lanes: readonly Lane[];
  readonly stations: readonly Station[];
  /** The most frequent last, so that they lie above. */
  readonly curves: readonly Curve[];
  readonly height: number;
}

const MOST_CURVES = 30;

/** How far along its height a curve bends, so that two that lead to and fro do not lie on each other. */
const BEND = 0.8;

/** Half of the room that a number and a step take, in pixels. */
const LABEL = { x: 56, y: 10 };
const STEP = { x: 8, y: 8 };

/** Which hand-overs are drawn: of at least 1 % of those on the map, the most frequent. */
const drawn = ({ handovers, conformance }: Overlay) => handovers.steps.filter((it) => it.customers >= conformance.entered / 100).slice(0, MOST_CURVES);

const MOST_LISTED = 20;

/** The hand-overs that the table lists: the most frequent ones, and all that are drawn. */
export function listedHandovers(overlay: Overlay): Handover[] {
  const shown = new Set(drawn(overlay));
  return overlay.handovers.steps.filter((it, at) => at < MOST_LISTED || shown.has(it));
}

/** The departments that the steps name, each once, in the order of the map. */
export const departmentsOf = ({ steps }: Overlay): string[] => [...new Set(steps.flatMap((step) => (step.department?.trim() ? [step.department.trim()] : [])))];

/** The curve of a hand-over; it ends at the rim of the step, where its head is seen. */
export function curvePath({ from, to }: Pick<Curve, 'from' | 'to'>): string {
  const y = from.y + (to.y - from.y) * BEND;
  return `M${from.x} ${from.y}C${from.x} ${y} ${to.x} ${y} ${to.x} ${to.y - Math.sign(to.y - from.y) * STEP.y}`;
}

/** The middle of that curve. */
const middleOf = (from: Station, to: Station) => ({ x: (from.x + to.x) / 2, y: from.y + (to.y - from.y) * (0.75 * BEND + 0.125) });

/** A lane for each department under the columns, with the steps on them and what goes from one lane to another. */
export function drawingOf(overlay: Overlay, columns: readonly Column[], layout: Layout): Drawing {
  const lanes = departmentsOf(overlay).map((name, at) => ({ name, y: at * LANE + LANE * 0.6 }));
  const centres = centresOf(columns, layout);
  const stations = overlay.steps.flatMap((step) => {
    const lane = lanes.find((it) => it.name === step.department?.trim());
    const x = centres.get(step.step);
    return lane && x !== undefined ? [{ step: step.step, x, y: lane.y }] : [];
  });
  const places = new Map(stations.map((station, at) => [station.step, { station, at }]));
  const shown = drawn(overlay);
  const most = Math.max(1, ...shown.map((it) => it.count));
  const taken = stations.map(({ x, y }) => ({ x, y, half: STEP }));
  const curves = shown.flatMap((of): Curve[] => {
    const from = places.get(of.from);
    const to = places.get(of.to);
    if (!from || !to) return [];
    const middle = middleOf(from.station, to.station);
    const isFree = middle.x >= LABEL.x && middle.x <= layout.width - LABEL.x && taken.every((it) => Math.abs(it.x - middle.x) >= it.half.x + LABEL.x || Math.abs(it.y - middle.y) >= it.half.y + LABEL.y);
    if (isFree) taken.push({ ...middle, half: LABEL });
    return [{ key: `${of.from}>${of.to}`, of, on: to.at > from.at, from: from.station, to: to.station, weight: of.count / most, label: isFree ? middle : null }];
  });
  return { lanes, stations, curves: curves.toReversed(), height: lanes.length * LANE };
}
