import { expect, it } from 'vitest';
import type { Seamlessness } from './calls';
import { handoverTable, passageTable, seamlessBars } from './model';

const rate = { count: 1, of: 2, share: 0.5, low: 0.1, high: 0.9 };
const wait = { mean: 4, median: 3, p95: 9, min: 1, max: 9 };
const data: Seamlessness = {
  definition: '',
  contacts: { names: [], guessed: true },
  window: 259200,
  patience: 259200,
  customers: 2,
  open: 0,
  transitions: [{ from: 'look', to: 'buy', fromDepartment: 'shop', toDepartment: 'sales', passages: 2, seamless: rate, wait, disturbed: { switched: null, waited: 1, returned: 0, contacted: 1 } }],
  handovers: [{ from: 'shop', to: 'sales', passages: 2, seamless: rate, wait }],
};
const t = (key: string) => key;

it('shows the share of seamless passages with its interval', () => {
  expect(seamlessBars(data, t).names).toEqual(['look → buy']);
  expect(seamlessBars(data, t).series[0]?.bars).toEqual([{ value: 0.5, low: 0.1, high: 0.9 }]);
});

it('tells what disturbed as shares, and nothing where the log cannot tell', () => {
  expect(passageTable(data, t).rows[0]?.slice(-4)).toEqual([null, 0.5, 0, 0.5]);
});

it('lists the handovers', () => {
  expect(handoverTable(data, t).rows).toEqual([['shop → sales', 2, 0.5, 0.1, 0.9, 4, 3, 9]]);
});
