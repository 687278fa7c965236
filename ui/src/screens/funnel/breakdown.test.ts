import { expect, it } from 'vitest';
import { breakdownOf, breakdownTable, MOST_VALUES, type BreakdownRow } from './breakdown';

const step = (name: string, customers: number, fromStart: number | null) => ({ step: name, customers, count: null, fromStart, fromPrevious: fromStart, seconds: null });
const row = (value: string | null, first: number, last: number) => ({ value, steps: [step('visit', first, 1), step('buy', last, first === 0 ? null : last / first)] }) as unknown as BreakdownRow;
const words = { value: 'device', noValue: '(none)', share: 'of the first' };

it('draws the conversion of each value, and tells the counts in the table', () => {
  const rows = [row('mobile', 10, 5), row(null, 0, 0)];
  const model = breakdownOf(rows, words);
  expect(model.names).toEqual(['mobile', '(none)']);
  expect(model.series).toEqual([{ name: 'buy', bars: [{ value: 0.5 }, { value: null }] }]);
  expect(breakdownTable(rows, words)).toEqual({
    header: ['device', 'visit', 'buy', 'buy: of the first'],
    kinds: ['count', 'count', 'count', 'share'],
    rows: [
      ['mobile', 10, 5, 0.5],
      ['(none)', 0, 0, null],
    ],
  });
});

it('draws no more values than can be read, and keeps all in the table', () => {
  const rows = Array.from({ length: MOST_VALUES + 3 }, (_, at) => row(`v${at}`, 4, 1));
  expect(breakdownOf(rows, words).names).toHaveLength(MOST_VALUES);
  expect(breakdownTable(rows, words).rows).toHaveLength(MOST_VALUES + 3);
});
