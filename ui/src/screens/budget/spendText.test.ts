import { expect, it } from 'vitest';
import { spendTable, spendText } from './spendText';

const entries = [
  { channel: 'ads', month: '2026-01', amount: 1200.5 },
  { channel: '"paid", social', month: '2026-02', amount: 0 },
];

it('writes entries as the table that saves them again', () => {
  expect(spendText(entries)).toBe('channel,month,spend\nads,2026-01,1200.5\n"""paid"", social",2026-02,0');
  expect(spendText([])).toBe('channel,month,spend');
});

it('shows entries in their order', () => {
  expect(spendTable(entries, (key) => key).rows).toEqual([
    ['ads', '2026-01', 1200.5],
    ['"paid", social', '2026-02', 0],
  ]);
});
