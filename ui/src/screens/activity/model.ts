import type { BarModel } from '../../charts/bars';
import { dayAt, type LineModel } from '../../charts/line';
import type { Table } from '../../core/table';
import { niceBounds, numberStep } from '../../core/ticks';
import type { ActivityStates, Churn, Stickiness } from './calls';

/** The words that the pictures need. */
export interface Words {
  readonly start: string;
  readonly customers: string;
  readonly active: string;
  readonly new: string;
  readonly returning: string;
  readonly resurrecting: string;
  readonly dormant: string;
  readonly churn: string;
  readonly ratio: string;
  readonly day: (day: string) => string;
  readonly days: string;
}

/** The most bars that the chart shows; the table has all. */
export const MOST_BARS = 60;

const MARKS = 6;

const STATES = ['new', 'returning', 'resurrecting', 'dormant'] as const;

/** The last buckets as stacked bars; those who fell dormant hang below. */
export function statesOf(states: ActivityStates, words: Words): BarModel {
  const buckets = states.buckets.slice(-MOST_BARS);
  const low = Math.min(0, ...buckets.map((bucket) => bucket.dormant));
  const high = Math.max(1, ...buckets.map((bucket) => bucket.active));
  return {
    of: words.start,
    names: buckets.map((bucket) => words.day(bucket.start)),
    value: { name: words.customers, kind: 'count', ...niceBounds(low, high, numberStep(high - low, MARKS)) },
    stacked: true,
    series: STATES.map((state) => ({ name: words[state], bars: buckets.map((bucket) => ({ value: bucket[state] })) })),
  };
}

/** Every bucket. */
export function tableOf(states: ActivityStates, words: Words): Table {
  return {
    header: [words.start, words.active, ...STATES.map((state) => words[state])],
    rows: states.buckets.map((bucket) => [bucket.start, bucket.active, ...STATES.map((state) => bucket[state])]),
  };
}

/** The churn of each bucket that the log shows whole. */
export function churnOf(churn: Churn, words: Words): LineModel {
  return {
    x: { name: words.start, kind: 'day' },
    y: { name: words.churn, kind: 'share', min: 0, max: 1 },
    series: [{ name: words.churn, points: churn.buckets.filter((bucket) => !churn.partial.includes(bucket.start)).map((bucket) => ({ x: dayAt(bucket.start), y: bucket.churn })) }],
  };
}

/** The three ratios from day to day. */
export function ratiosOf(stickiness: Stickiness, words: Words): LineModel {
  const days = stickiness.days.filter((day) => !stickiness.partial.includes(day.day));
  const line = (name: string, ratio: 'dauWau' | 'dauMau' | 'wauMau') => ({ name, points: days.map((day) => ({ x: dayAt(day.day), y: day.ratios[ratio] })) });
  return {
    x: { name: words.start, kind: 'day' },
    y: { name: words.ratio, kind: 'share', min: 0, max: 1 },
    series: [line('DAU / WAU', 'dauWau'), line('DAU / MAU', 'dauMau'), line('WAU / MAU', 'wauMau')],
  };
}

/** On how many days customers are active. */
export function daysActiveOf(stickiness: Stickiness, words: Words): BarModel {
  return {
    of: words.days,
    names: stickiness.daysActive.map((row) => String(row.days)),
    value: { name: words.customers, kind: 'count' },
    series: [{ name: words.customers, bars: stickiness.daysActive.map((row) => ({ value: row.customers })) }],
  };
}
