import type { Format } from '../../core/format';
import type { Table } from '../../core/table';
import type { Axis, AxisKind, Saying, Sayings } from '../frame/model';

/** One point of a line; on an axis of days `x` is the day's midnight in UTC, in milliseconds. */
export interface LinePoint {
  readonly x: number;
  /** Null where there is no value: the line has a gap. */
  readonly y: number | null;
  /** The bounds of its interval, if it has one. */
  readonly low?: number | null;
  readonly high?: number | null;
}

/** One line; its points in the order of x. */
export interface LineSeries {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

/** What a line chart shows. */
export interface LineModel {
  readonly x: Omit<Axis, 'kind'> & { readonly kind: AxisKind };
  readonly y: Axis;
  readonly series: readonly LineSeries[];
  /** Whether a value holds until the next point, as in a survival curve. */
  readonly steps?: boolean;
  /** Upright lines at places of x, with their names. */
  readonly marks?: readonly { readonly at: number; readonly name: string }[];
  /** A level line at a value of y, with its name. */
  readonly level?: { readonly at: number; readonly name: string };
}

/** The midnight of a calendar day such as `2026-01-31`, as an axis of days takes it. */
export const dayAt = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

export const writeX = (model: LineModel, x: number, format: Format): string =>
  model.x.kind === 'day' ? format.day(new Date(x).toISOString().slice(0, 10)) : format.number(x, model.x.kind);

const hasBand = (series: LineSeries) => series.points.some((point) => typeof point.low === 'number' && typeof point.high === 'number');

/** The chart as a table: a row for each x, a column for each line, and two more for the bounds of its interval. */
export function lineTable(model: LineModel, words: { readonly low: string; readonly high: string }): Table {
  const rows = new Map<number, Map<number, LinePoint>>();
  model.series.forEach((series, at) =>
    series.points.forEach((point) => {
      const row = rows.get(point.x) ?? new Map<number, LinePoint>();
      rows.set(point.x, row.set(at, point));
    }),
  );
  const columns = model.series.flatMap((series) => (hasBand(series) ? [series.name, `${series.name}: ${words.low}`, `${series.name}: ${words.high}`] : [series.name]));
  const isDay = model.x.kind === 'day';
  return {
    header: [model.x.name, ...columns],
    kinds: [model.x.kind === 'day' ? 'count' : model.x.kind, ...columns.map(() => model.y.kind)],
    rows: [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([x, row]) => [
        isDay ? new Date(x).toISOString().slice(0, 10) : x,
        ...model.series.flatMap((series, at) => {
          const point = row.get(at);
          const value = point?.y ?? null;
          return hasBand(series) ? [value, point?.low ?? null, point?.high ?? null] : [value];
        }),
      ]),
  };
}

/** What the points say, line by line. */
export function lineSayings(model: LineModel, format: Format, colourOf: (series: number) => string): Sayings {
  return {
    rows: model.series.length,
    places: (row) => model.series[row]?.points.length ?? 0,
    at: (row, place): Saying => {
      const series = model.series[row];
      const point = series?.points[place];
      if (!series || !point) return { title: '', lines: [] };
      const value = format.number(point.y, model.y.kind);
      const bounds = typeof point.low === 'number' && typeof point.high === 'number' ? ` (${format.number(point.low, model.y.kind)} – ${format.number(point.high, model.y.kind)})` : '';
      return { title: `${model.x.name}: ${writeX(model, point.x, format)}`, lines: [{ name: series.name, value: value + bounds, colour: colourOf(row) }] };
    },
  };
}

/** The outline of the area between the bounds: along the upper ones, then back along the lower; stretches without bounds are apart. */
export function bands(series: LineSeries, steps: boolean): readonly (readonly (readonly [x: number, y: number])[])[] {
  const found: [number, number][][] = [];
  let upper: [number, number][] = [];
  let lower: [number, number][] = [];
  const close = () => {
    if (upper.length > 1) found.push([...upper, ...lower.reverse()]);
    upper = [];
    lower = [];
  };
  for (const { x, low, high } of series.points) {
    if (typeof low !== 'number' || typeof high !== 'number') {
      close();
      continue;
    }
    const before = upper[upper.length - 1];
    const under = lower[lower.length - 1];
    if (steps && before && under) {
      upper.push([x, before[1]]);
      lower.push([x, under[1]]);
    }
    upper.push([x, high]);
    lower.push([x, low]);
  }
  close();
  return found;
}
