import type { Point } from './picture';

/** Journeys with their times, as the server tells them: types by code, seconds since the first event. */
export interface Played {
  readonly types: readonly number[];
  readonly seconds: readonly number[];
}

/** Whether journeys play when they happened, or all from one start. */
export type ReplayMode = 'calendar' | 'together';

/** A line of the picture that a token can ride: from one box to another. */
export interface Track {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** The rides of all tokens: ride `i` is on track `tracks[i]` from `starts[i]` to `ends[i]`, in seconds of the log. */
export interface Rides {
  readonly count: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly tracks: Uint16Array;
  /** The length of the whole, in seconds of the log. */
  readonly span: number;
  /** The share of all moves that the picture has a line for. */
  readonly shown: number | null;
}

/** How much of the whole a token takes from the start to its first event, and from its last to the end. */
const ENTRY = 0.008;

/**
 * Lays journeys over the lines of a picture. A move for which the picture has no line is not seen; where two events
 * have the same time, the move takes no time and is not seen either.
 *
 * @param idOf the id of a type's box; null if the picture hides it
 */
export function ridesOf(journeys: readonly Played[], tracks: readonly Track[], idOf: (type: number) => string | null, ends: { readonly start: string; readonly end: string }, mode: ReplayMode): Rides {
  const known = new Map(tracks.map((track, at) => [`${track.from}\n${track.to}`, at]));
  const offset = (journey: Played) => (mode === 'together' ? (journey.seconds[0] ?? 0) : 0);
  const length = journeys.reduce((most, journey) => Math.max(most, (journey.seconds[journey.seconds.length - 1] ?? 0) - offset(journey)), 0);
  const entry = Math.max(length, 1) * ENTRY;
  const starts: number[] = [];
  const stops: number[] = [];
  const rides: number[] = [];
  let moves = 0;
  let drawn = 0;
  const ride = (from: string | null, to: string | null, start: number, stop: number) => {
    const track = from === null || to === null ? undefined : known.get(`${from}\n${to}`);
    if (track === undefined || stop <= start) return track !== undefined;
    starts.push(start + entry);
    stops.push(stop + entry);
    rides.push(track);
    return true;
  };
  for (const journey of journeys) {
    const zero = offset(journey);
    const at = (event: number) => (journey.seconds[event] ?? 0) - zero;
    const box = (event: number) => idOf(journey.types[event] ?? -1);
    const last = journey.types.length - 1;
    ride(ends.start, box(0), at(0) - entry, at(0));
    ride(box(last), ends.end, at(last), at(last) + entry);
    for (let event = 0; event < last; event++) {
      moves++;
      if (ride(box(event), box(event + 1), at(event), at(event + 1))) drawn++;
    }
  }
  return {
    count: rides.length,
    starts: Float64Array.from(starts),
    ends: Float64Array.from(stops),
    tracks: Uint16Array.from(rides),
    span: length + 2 * entry,
    shown: moves > 0 ? drawn / moves : null,
  };
}

/** Points along each track at equal distances, so that a token's place is found without work: x and y by turns. */
export const STOPS = 48;

export function stopsOf(points: readonly Point[]): Float32Array {
  const fine = flattened(points);
  const along = [0];
  for (let at = 1; at < fine.length; at++) along.push((along[at - 1] ?? 0) + distance(fine[at - 1] as Point, fine[at] as Point));
  const whole = along[along.length - 1] ?? 0;
  const stops = new Float32Array(2 * (STOPS + 1));
  let segment = 0;
  for (let stop = 0; stop <= STOPS; stop++) {
    const wanted = (whole * stop) / STOPS;
    while (segment < fine.length - 2 && (along[segment + 1] ?? 0) < wanted) segment++;
    const from = fine[segment] ?? [0, 0];
    const to = fine[segment + 1] ?? from;
    const size = (along[segment + 1] ?? 0) - (along[segment] ?? 0);
    const share = size > 0 ? (wanted - (along[segment] ?? 0)) / size : 0;
    stops[2 * stop] = from[0] + (to[0] - from[0]) * share;
    stops[2 * stop + 1] = from[1] + (to[1] - from[1]) * share;
  }
  return stops;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const PARTS = 12;

/** The line as straight pieces; points in threes after the first are curves, as in a picture's outline. */
function flattened(points: readonly Point[]): readonly Point[] {
  const [first, ...rest] = points;
  if (!first || rest.length === 0 || rest.length % 3 !== 0) return points;
  const fine: Point[] = [first];
  let from = first;
  for (let at = 0; at < rest.length; at += 3) {
    const [a, b, to] = [rest[at] as Point, rest[at + 1] as Point, rest[at + 2] as Point];
    for (let part = 1; part <= PARTS; part++) {
      const t = part / PARTS;
      const u = 1 - t;
      const weigh = (axis: 0 | 1) => u * u * u * from[axis] + 3 * u * u * t * a[axis] + 3 * u * t * t * b[axis] + t * t * t * to[axis];
      fine.push([weigh(0), weigh(1)]);
    }
    from = to;
  }
  return fine;
}

/** Calls with the place of every token that is on its way at a time; one pass over the rides, no allocation. */
export function eachToken(rides: Rides, stops: readonly Float32Array[], time: number, visit: (x: number, y: number) => void): number {
  let seen = 0;
  for (let at = 0; at < rides.count; at++) {
    const start = rides.starts[at] as number;
    const end = rides.ends[at] as number;
    if (time < start || time >= end) continue;
    const track = stops[rides.tracks[at] as number];
    if (!track) continue;
    const place = ((time - start) / (end - start)) * STOPS;
    const stop = Math.min(STOPS - 1, Math.floor(place));
    const share = place - stop;
    const i = 2 * stop;
    const x = track[i] as number;
    const y = track[i + 1] as number;
    visit(x + ((track[i + 2] as number) - x) * share, y + ((track[i + 3] as number) - y) * share);
    seen++;
  }
  return seen;
}
