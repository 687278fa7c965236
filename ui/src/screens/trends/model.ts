import { dayAt, type LineModel } from '../../charts/line';
import type { Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import { KIND_OF_UNIT, type Trends, type TrendSeries } from '../../shell/metrics/calls';
import type { Change } from './calls';

/** The words that the pictures need. */
export interface Words {
  readonly start: string;
  readonly incomplete: string;
  readonly complete: string;
  readonly low: string;
  readonly high: string;
  readonly restsOn: string;
  readonly yes: string;
  readonly no: string;
  readonly name: (metric: string) => string;
}

/** A metric as a line with its interval; periods that are not complete are a line of their own. */
export function lineOf(series: TrendSeries, words: Words): LineModel {
  const name = words.name(series.metric);
  const points = (complete: boolean) =>
    series.points.map((point) => ({ x: dayAt(point.start), ...(point.complete === complete ? { y: point.value ?? null, low: point.low ?? null, high: point.high ?? null } : { y: null }) }));
  const kind = KIND_OF_UNIT[series.unit];
  const hasIncomplete = series.points.some((point) => !point.complete && typeof point.value === 'number');
  return {
    x: { name: words.start, kind: 'day' },
    y: { name, kind, ...(kind === 'share' || series.unit === 'points' ? {} : { min: 0 }) },
    series: [{ name, points: points(true) }, ...(hasIncomplete ? [{ name: words.incomplete, points: points(false) }] : [])],
  };
}

/** Every period, with the metrics side by side. */
export function tableOf(trends: Trends, words: Words): Table {
  const hasInterval = (series: TrendSeries) => series.points.some((point) => typeof point.low === 'number');
  const columns = trends.metrics.flatMap((series) => {
    const name = words.name(series.metric);
    const kind = KIND_OF_UNIT[series.unit];
    const own = [
      { name, kind, read: (at: number) => series.points[at]?.value ?? null },
      ...(hasInterval(series)
        ? [
            { name: `${name}: ${words.low}`, kind, read: (at: number) => series.points[at]?.low ?? null },
            { name: `${name}: ${words.high}`, kind, read: (at: number) => series.points[at]?.high ?? null },
            { name: `${name}: ${words.restsOn}`, kind: 'count' as const, read: (at: number) => series.points[at]?.n ?? null },
          ]
        : []),
      { name: `${name}: ${words.complete}`, kind: 'count' as const, read: (at: number) => (series.points[at]?.complete ? words.yes : words.no) },
    ];
    return own;
  });
  return {
    header: [words.start, ...columns.map((column) => column.name)],
    kinds: ['count', ...columns.map((column) => column.kind)],
    rows: (trends.metrics[0]?.points ?? []).map((point, at) => [point.start, ...columns.map((column) => column.read(at))]),
  };
}

/** The share that changed, period by period, with a mark where it did. */
export function changeOf(change: Change, words: { readonly start: string; readonly share: string; readonly changed: string }): LineModel {
  return {
    x: { name: words.start, kind: 'day' },
    y: { name: words.share, kind: 'share', min: 0 },
    series: [{ name: words.share, points: change.points.map((point) => ({ x: dayAt(point.start), y: point.share ?? null })) }],
    marks: [{ at: dayAt(change.start), name: words.changed }],
  };
}

/** The changes, each with its interval and what it rests on. */
export const changesTable = (changes: readonly Change[], nameOf: (change: Change) => string, t: Texts): Table => ({
  header: [
    t('trends:changes'),
    t('trends:columns.start'),
    t('trends:columns.how'),
    t('trends:columns.before'),
    t('trends:columns.after'),
    t('trends:columns.difference'),
    `${t('trends:columns.difference')}: ${t('shell:chart.low')}`,
    `${t('trends:columns.difference')}: ${t('shell:chart.high')}`,
    t('trends:columns.moved'),
    t('trends:columns.nBefore'),
    t('trends:columns.nAfter'),
    t('shell:chart.p'),
  ],
  kinds: ['count', 'count', 'count', 'share', 'share', 'share', 'share', 'share', 'decimal', 'count', 'count', 'p'],
  rows: changes.map((it) => [nameOf(it), it.start, it.gradual ? t('trends:gradual') : t('trends:step'), it.before, it.after, it.difference, it.low, it.high, it.moved, it.nBefore, it.nAfter, it.p]),
});
