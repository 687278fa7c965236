import type { Conformance, Move } from './calls';
import type { Column } from './model';

/** Widths of columns in pixels, and the least way from one to the next. */
const STEP = 208;
const GHOST = 150;
const GAP = 10;

/** How wide all waits together are, drawn to the time scale. */
const TIME = 1_600;
const DAY_SECONDS = 86_400;

/** Where a column stands; behind it a road as long as customers wait until the next step. */
export interface Place {
  readonly x: number;
  readonly width: number;
  /** The wait that the road behind it stands for, in seconds; null if the road stands for none. */
  readonly wait: number | null;
  readonly road: number;
}

export interface Layout {
  readonly places: readonly Place[];
  readonly width: number;
  /** Pixels of a day; null if columns stand side by side. */
  readonly day: number | null;
}

/**
 * The places of columns side by side, or as far apart as half of the customers wait from one step to the next: all
 * roads on one scale, so that a road twice as long is twice the wait. What happens ad hoc stands before the road.
 */
export function layoutOf(columns: readonly Column[], toScale: boolean): Layout {
  const waits = columns.map((column) => (column.kind === 'step' ? (column.step.wait?.median ?? null) : null));
  const all = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
  const pixel = toScale && all > 0 ? TIME / all : null;
  const places: Place[] = [];
  let x = 0;
  let waiting: number | null = null;
  columns.forEach((column, at) => {
    const width = column.kind === 'step' ? STEP : GHOST;
    if (column.kind === 'step') waiting = waits[at] ?? null;
    const ghostNext = columns[at + 1]?.kind === 'ghost';
    const wait = pixel !== null && !ghostNext && at < columns.length - 1 ? waiting : null;
    const road = wait === null || pixel === null ? GAP : GAP + wait * pixel;
    places.push({ x, width, wait, road });
    x += width + road;
  });
  return { places, width: Math.max(0, x - (places.at(-1)?.road ?? 0)), day: pixel === null ? null : pixel * DAY_SECONDS };
}

/** A way between two steps as an arc over the columns, or under them if it leads back. */
export interface Arc {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly customers: number;
  readonly x: readonly [from: number, to: number];
  /** How broad, 0…1 of the most frequent. */
  readonly weight: number;
}

const MOST_ARCS = 40;

/** Which ways are drawn: between two steps, of at least 1 % of those on the map. */
const drawn = (conformance: Conformance) => conformance.moves.filter((move) => move.from && move.to && move.customers >= conformance.entered / 100).slice(0, MOST_ARCS);

const MOST_LISTED = 20;

/** The ways that the table lists: the most frequent ones, and all that are drawn. */
export function listedMoves(conformance: Conformance): Move[] {
  const shown = new Set(drawn(conformance));
  return conformance.moves.filter((move, at) => at < MOST_LISTED || shown.has(move));
}

/** The ways that customers go between steps, the most frequent last, so that they lie above. Ways of fewer than 1 % of those on the map are left out. */
export function arcsOf(columns: readonly Column[], layout: Layout, conformance: Conformance): Arc[] {
  const centres = centresOf(columns, layout);
  const shown = drawn(conformance);
  const most = Math.max(1, ...shown.map((move) => move.customers));
  return shown
    .flatMap((move) => {
      const from = centres.get(move.from ?? '');
      const to = centres.get(move.to ?? '');
      if (from === undefined || to === undefined) return [];
      return [
        { key: `${move.from}>${move.to}`, from: move.from ?? '', to: move.to ?? '', kind: move.kind, customers: move.customers, x: [from, to] as const, weight: move.customers / most },
      ];
    })
    .toReversed();
}

/** The middle of each step's column. */
export function centresOf(columns: readonly Column[], layout: Layout): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap((column, at) => {
      const place = layout.places[at];
      return column.kind === 'step' && place ? [[column.step.step, place.x + place.width / 2] as const] : [];
    }),
  );
}
