import { expect, it } from 'vitest';
import type { Comparison } from './calls';
import { journeysOf, rowsOf, tableOf } from './rows';

const side = (where: string) => ({ where, customers: 10, events: 40 });
const comparison = {
  a: side('a'),
  b: side('b'),
  journeyEvents: { a: 4, b: 5, difference: { difference: 1, low: 0.5, high: 1.5, p: 0.01, corrected: 0.02 } },
  journeySeconds: { a: 3600, b: 7200, difference: null },
  journeyMedian: { a: null, b: 60, difference: null },
  activities: [{ type: 'purchase', customers: { customersA: 5, customersB: 2, shareA: 0.5, shareB: 0.2, difference: { difference: -0.3, low: -0.5, high: -0.1, p: 0.001, corrected: 0.003 } } }],
} as unknown as Comparison;
const words = { events: 'Events', duration: 'Mean', median: 'Median', name: 'Name', a: 'A', b: 'B', difference: 'B − A', low: 'from', high: 'to', p: 'p' };

it('puts the length of journeys into the table, each number in its own measure', () => {
  const table = tableOf([...journeysOf(comparison, words), ...rowsOf(comparison, 'activities')], words);
  expect(table.header).toEqual(['Name', 'A', 'B', 'B − A', 'from', 'to', 'p']);
  expect(table.rows).toEqual([
    ['Events', 4, 5, 1, 0.5, 1.5, 0.02],
    ['Mean', 3600, 7200, null, null, null, null],
    ['Median', null, 60, null, null, null, null],
    ['purchase', 0.5, 0.2, -0.3, -0.5, -0.1, 0.003],
  ]);
  expect(table.rowKinds?.map((kinds) => [kinds?.[1], kinds?.[3], kinds?.[6]])).toEqual([
    ['decimal', 'decimal', 'p'],
    ['duration', 'duration', 'p'],
    ['duration', 'duration', 'p'],
    ['share', 'share', 'p'],
  ]);
});
