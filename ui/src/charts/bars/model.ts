import type { Format } from '../../core/format';
import type { Table } from '../../core/table';
import type { Axis, Saying, Sayings } from '../frame/model';

/** The length of one bar, with the bounds of its interval if it has one. Null: there is no value, and no bar. */
export interface Bar {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Bars of one kind, one for each name. */
export interface BarSeries {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** What a bar chart shows: for each name one bar of each series, side by side or on top of each other. */
export interface BarModel {
  /** What the names are. */
  readonly of: string;
  readonly names: readonly string[];
  readonly value: Axis;
  readonly series: readonly BarSeries[];
  /** Bars lie: right for many or long names. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
}

const hasBounds = (series: BarSeries) => series.bars.some((bar) => typeof bar.low === 'number' && typeof bar.high === 'number');

/** The chart as a table: a row for each name. */
export function barTable(model: BarModel, words: { readonly low: string; readonly high: string }): Table {
  const columns = model.series.flatMap((series) => (hasBounds(series) ? [series.name, `${series.name}: ${words.low}`, `${series.name}: ${words.high}`] : [series.name]));
  return {
    header: [model.of, ...columns],
    kinds: ['count', ...columns.map(() => model.value.kind)],
    rows: model.names.map((name, at) => [
      name,
      ...model.series.flatMap((series) => {
        const bar = series.bars[at];
        return hasBounds(series) ? [bar?.value ?? null, bar?.low ?? null, bar?.high ?? null] : [bar?.value ?? null];
      }),
    ]),
  };
}

/** What the bars say, series by series. */
export function barSayings(model: BarModel, format: Format, colourOf: (series: number) => string): Sayings {
  return {
    rows: model.series.length,
    places: () => model.names.length,
    at: (row, place): Saying => {
      const series = model.series[row];
      const bar = series?.bars[place];
      const { kind } = model.value;
      const bounds = typeof bar?.low === 'number' && typeof bar.high === 'number' ? ` (${format.number(bar.low, kind)} – ${format.number(bar.high, kind)})` : '';
      return { title: model.names[place] ?? '', lines: [{ name: series?.name ?? '', value: format.number(bar?.value, kind) + bounds, colour: colourOf(row) }] };
    },
  };
}
