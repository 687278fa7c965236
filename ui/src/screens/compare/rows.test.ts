import { expect, it } from 'vitest';
import type { Comparison } from './calls';
import { journeysOf, rowsOf, tableOf, testedSurvival, type Words } from './rows';

const side = (where: string) => ({ where, customers: 10, events: 40 });
const comparison = {
  a: side('a'),
  b: side('b'),
  journeyEvents: { a: 4, b: 5, difference: { difference: 1, low: 0.5, high: 1.5, p: 0.01, corrected: 0.02 } },
  journeySeconds: { a: 3600, b: 7200, difference: null },
  journeyMedian: { a: null, b: 60, difference: null },
  activities: [{ type: 'purchase', customers: { customersA: 5, customersB: 2, shareA: 0.5, shareB: 0.2, difference: { difference: -0.3, low: -0.5, high: -0.1, p: 0.001, corrected: 0.003 } } }],
} as unknown as Comparison;
const said: Words = { after: (period, n) => `${n} ${period}`, median: 'median', repeats: 'repeats' };
const words = { events: 'Events', duration: 'Mean', median: 'Median', name: 'Name', a: 'A', b: 'B', difference: 'B − A', low: 'from', high: 'to', p: 'p' };

it('puts the length of journeys into the table, each number in its own measure', () => {
  const table = tableOf([...journeysOf(comparison, words), ...rowsOf(comparison, 'activities', said)], words);
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

const tested = { difference: 0.1, low: 0, high: 0.2, p: 0.01, corrected: 0.02 };
const shares = { customersA: 1, customersB: 2, shareA: 0.1, shareB: 0.2, difference: tested };
const survival = { definition: '', customersA: 9, customersB: 9, reachedA: 5, reachedB: 6, expectedA: 5.5, expectedB: 5.5, medianA: 10, medianB: 12, difference: 2, low: -1, high: 5, p: 0.3, corrected: 0.4 };
const further = {
  funnel: [
    { step: 'a', fromStart: shares },
    { step: 'b', fromStart: shares, median: { a: 5, b: 7, difference: tested } },
  ],
  retention: [{ period: 'week', after: 1, customers: shares }],
  survival,
  repeatContacts: { definition: '', contactsA: 9, contactsB: 8, repeatedA: 1, repeatedB: 2, shareA: 0.1, shareB: 0.25, difference: tested },
} as unknown as Comparison;

it('tells steps, retention, survival and repeat contacts of both groups', () => {
  expect(rowsOf(further, 'steps', said)).toEqual([{ name: '→ b', measure: 'duration', a: 5, b: 7, tested }]);
  expect(rowsOf(further, 'retention', said)).toEqual([{ name: '1 week', measure: 'share', a: 0.1, b: 0.2, tested }]);
  expect(rowsOf(further, 'survival', said)[0]).toMatchObject({ name: 'median', a: 10, b: 12, tested: { difference: 2, corrected: 0.4 } });
  expect(rowsOf(further, 'repeats', said)[0]).toMatchObject({ name: 'repeats', a: 0.1, b: 0.25, tested });
});

it('has no difference of medians where one is open', () => {
  expect(testedSurvival({ ...survival, medianB: null, difference: null, low: null, high: null })).toBeNull();
});
