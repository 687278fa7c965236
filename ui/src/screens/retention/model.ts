import type { HeatModel } from '../../charts/heat';
import type { LineModel } from '../../charts/line';
import type { Table } from '../../core/table';
import type { Retention } from './calls';

/** The words that the pictures need. */
export interface Words {
  readonly cohort: string;
  readonly size: string;
  readonly bucket: string;
  readonly share: string;
  readonly all: string;
  readonly day: (day: string) => string;
  readonly of: (returned: number, size: number) => string;
  readonly partial: string;
}

/** The most rows that the heat map shows; the table has all. */
export const MOST_ROWS = 60;

const shareOf = (returned: number | null, size: number) => (returned === null || size === 0 ? null : returned / size);

/** The youngest cohorts as a heat map of shares. */
export function heatOf(retention: Retention, words: Words): HeatModel {
  const cohorts = retention.cohorts.slice(-MOST_ROWS);
  return {
    rowsOf: words.cohort,
    columnsOf: words.bucket,
    rows: cohorts.map((cohort) => words.day(cohort.start)),
    columns: retention.curve.map((point) => String(point.bucket)),
    value: { name: words.share, kind: 'share' },
    max: 1,
    cells: cohorts.map((cohort) =>
      cohort.returned.map((returned, bucket) => {
        if (returned === null) return null;
        const note = words.of(returned, cohort.size);
        return { value: shareOf(returned, cohort.size), note: cohort.partial.includes(bucket) ? `${note}; ${words.partial}` : note };
      }),
    ),
  };
}

/** All cohorts together as a curve; buckets that no cohort shows whole are left out. */
export function curveOf(retention: Retention, words: Words): LineModel {
  return {
    x: { name: words.bucket, kind: 'count' },
    y: { name: words.share, kind: 'share', min: 0, max: 1 },
    series: [{ name: words.all, points: retention.curve.filter((point) => point.share !== null).map((point) => ({ x: point.bucket, y: point.share })) }],
  };
}

/** Every cohort with its size and its shares, and all together. */
export function tableOf(retention: Retention, words: Words): Table {
  const all = retention.cohorts.reduce((sum, cohort) => sum + cohort.size, 0);
  return {
    header: [words.cohort, words.size, ...retention.curve.map((point) => String(point.bucket))],
    kinds: ['count', 'count', ...retention.curve.map(() => 'share' as const)],
    rows: [
      ...retention.cohorts.map((cohort) => [cohort.start, cohort.size, ...cohort.returned.map((returned) => shareOf(returned, cohort.size))]),
      [words.all, all, ...retention.curve.map((point) => point.share)],
    ],
  };
}
