import { expect, test } from 'vitest';
import { flaws, quality, shown, type Catalog, type Entry } from './calls';

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

test('puts what was refused before duplicates, and those before what was taken', () => {
  const catalog: Catalog = {
    asOf: '2026-01-01T00:00:00Z',
    events: 12,
    refused: 6,
    duplicates: 4,
    silent: 0,
    drifting: 0,
    unmapped: 1,
    flaws: [
      { reason: 'no-customer', taken: false, messages: 5, codes: ['CUSTOMER_MISSING'], sources: [{ id: 's-1', name: 'Tills', messages: 5 }] },
      { reason: 'other', taken: false, messages: 1, codes: ['OTHER'], sources: [{ id: 's-1', name: 'Tills', messages: 1 }] },
      { reason: 'future-time', taken: true, messages: 3, codes: ['TAKEN_WITH_FUTURE_TIME'], sources: [{ id: 's-2', name: 'App', messages: 3 }] },
    ],
    types: [entry('buy', { events: 7, mapped: false, quality: { repeats: 2, future: 0, retimed: 3, withoutChannel: 0 } }), entry('look', { events: 5, quality: { repeats: 1, future: 1, retimed: 0, withoutChannel: 0 } })],
  };
  expect(quality(catalog).map((it) => [it.text, it.messages, it.became, it.codes, it.sources.map((one) => one.name), it.types])).toEqual([
    ['sources:reasons.no-customer', 5, 'refused', [], ['Tills'], undefined],
    ['sources:reasons.other', 1, 'refused', ['OTHER'], ['Tills'], undefined],
    ['sources:duplicates', 4, 'once', [], [], undefined],
    ['sources:reasons.future-time', 3, 'retimed', [], ['App'], undefined],
    ['flaws.repeats', 3, 'taken', [], [], undefined],
    ['flaws.future', 1, 'taken', [], [], undefined],
    ['views.unmapped', 7, 'unbound', [], [], 1],
  ]);
  expect(quality({ ...catalog, duplicates: null, flaws: [], types: [entry('buy')] })).toEqual([]);
});
