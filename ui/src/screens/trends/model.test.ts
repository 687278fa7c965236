import { expect, it } from 'vitest';
import type { Trends } from '../../shell/metrics/calls';
import { lineOf, tableOf, type Words } from './model';

const words: Words = { start: 'Week', incomplete: 'not complete', complete: 'Complete', low: 'at least', high: 'at most', restsOn: 'n', yes: 'yes', no: 'no', name: (metric) => metric };
const trends: Trends = {
  definition: '',
  every: 'week',
  metrics: [
    {
      metric: 'share',
      unit: 'share',
      definition: '',
      points: [
        { start: '2026-01-05', value: 0.5, n: 10, low: 0.2, high: 0.8, complete: true },
        { start: '2026-01-12', value: 0.25, n: 4, low: 0.1, high: 0.7, complete: false },
      ],
    },
    { metric: 'events', unit: 'events', definition: '', points: [{ start: '2026-01-05', value: 7, n: 7, low: null, high: null, complete: true }] },
  ],
};

it('draws periods that are not complete apart', () => {
  const [share, events] = trends.metrics;
  if (!share || !events) throw new Error();
  expect(lineOf(share, words).series.map((line) => [line.name, line.points.map((point) => point.y)])).toEqual([
    ['share', [0.5, null]],
    ['not complete', [null, 0.25]],
  ]);
  expect(lineOf(events, words).series).toHaveLength(1);
});

it('puts the metrics side by side', () => {
  const table = tableOf(trends, words);
  expect(table.header).toEqual(['Week', 'share', 'share: at least', 'share: at most', 'share: n', 'share: Complete', 'events', 'events: Complete']);
  expect(table.rows[0]).toEqual(['2026-01-05', 0.5, 0.2, 0.8, 10, 'yes', 7, 'yes']);
  expect(table.kinds?.[1]).toBe('share');
});
