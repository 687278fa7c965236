import { expect, test } from 'vitest';
import { flaws, shown, type Entry } from './calls';

const entry = (type: string, more: Partial<Entry> = {}): Entry => ({
  type,
  name: type,
  hidden: false,
  renamed: false,
  channel: null,
  stage: null,
  silence: null,
  mapped: true,
  events: 1,
  customers: 1,
  first: '2026-01-01T00:00:00Z',
  last: '2026-01-01T00:00:00Z',
  weeks: [1],
  quality: { repeats: 0, future: 0, retimed: 0, withoutChannel: 0 },
  properties: [],
  drift: [],
  ...more,
});

const names = (types: readonly Entry[]) => types.map((it) => it.type);

test('shows what a view asks for', () => {
  const types = [entry('buy', { mapped: false }), entry('beat', { name: null, hidden: true, mapped: false }), entry('Order placed', { name: 'buy', renamed: true })];
  expect(names(shown(types, 'all', ''))).toEqual(['buy', 'beat', 'Order placed']);
  expect(names(shown(types, 'unmapped', ''))).toEqual(['buy']);
  expect(names(shown(types, 'hidden', ''))).toEqual(['beat']);
  expect(names(shown(types, 'silent', ''))).toEqual([]);
  expect(names(shown(types, 'all', ' BUY '))).toEqual(['buy', 'Order placed']);
});

test('names only flaws that occur', () => {
  expect(flaws(entry('x', { quality: { repeats: 2, future: 0, retimed: 1, withoutChannel: 0 } }))).toEqual([
    { what: 'repeats', events: 2 },
    { what: 'retimed', events: 1 },
  ]);
});
