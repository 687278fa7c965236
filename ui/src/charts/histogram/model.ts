import type { Format } from '../../core/format';
import type { ColumnKind, Table } from '../../core/table';
import type { Saying, Sayings } from '../frame/model';

/** One bin: from its start, inclusive, to its end, exclusive. Its area is what a person sees. */
export interface Bin {
  readonly from: number;
  /** Null: without an end. */
  readonly to: number | null;
  readonly count: number;
}

/** What a histogram shows. */
export interface HistogramModel {
  /** What was measured, and how its values are written. */
  readonly of: { readonly name: string; readonly kind: ColumnKind };
  /** What is counted. */
  readonly counted: string;
  readonly bins: readonly Bin[];
  /** Values that are marked with an upright line, for example the median. */
  readonly marks?: readonly { readonly at: number; readonly name: string }[];
}

export function binName(model: HistogramModel, bin: Bin, format: Format): string {
  const from = format.number(bin.from, model.of.kind);
  return bin.to === null ? `≥ ${from}` : `${from} – ${format.number(bin.to, model.of.kind)}`;
}

const total = (model: HistogramModel) => model.bins.reduce((sum, bin) => sum + bin.count, 0);

/** The chart as a table: a row for each bin. */
export function histogramTable(model: HistogramModel, words: { readonly from: string; readonly to: string; readonly share: string }): Table {
  const all = total(model);
  return {
    header: [words.from, words.to, model.counted, words.share],
    kinds: [model.of.kind, model.of.kind, 'count', 'share'],
    rows: model.bins.map((bin) => [bin.from, bin.to, bin.count, all > 0 ? bin.count / all : null]),
  };
}

/** What the bins say. */
export function histogramSayings(model: HistogramModel, format: Format): Sayings {
  const all = total(model);
  return {
    rows: 1,
    places: () => model.bins.length,
    at: (_, place): Saying => {
      const bin = model.bins[place];
      if (!bin) return { title: '', lines: [] };
      const share = all > 0 ? ` (${format.share(bin.count / all)})` : '';
      return { title: `${model.of.name}: ${binName(model, bin, format)}`, lines: [{ name: model.counted, value: format.count(bin.count) + share }] };
    },
  };
}

/** Where a value lies on the axis of bins, in bins from the left; null outside. */
export function placeOf(model: HistogramModel, value: number): number | null {
  const at = model.bins.findIndex((bin) => value >= bin.from && (bin.to === null || value < bin.to));
  const bin = model.bins[at];
  if (!bin) return null;
  return bin.to === null ? at + 0.5 : at + (value - bin.from) / (bin.to - bin.from);
}
