import { expect, it } from 'vitest';
import { eventOf, formText, rowOf, rowText, type FormRow } from './filter';

const did = (row: Partial<FormRow>): FormRow => ({ ...rowOf('buy'), ...row });

it('says that somebody did or never did something, and how often', () => {
  expect(rowText(did({}))).toBe('did "buy"');
  expect(rowText(did({ not: true }))).toBe('never did "buy"');
  expect(rowText(did({ bound: 'exactly', times: 1 }))).toBe('did "buy" exactly 1 time');
  expect(rowText(did({ times: 3, within: '30d' }))).toBe('did "buy" at least 3 times within 30d');
  expect(rowText(did({ bound: 'at most', times: 0 }))).toBe('did "buy" at most 0 times');
  expect(rowText(did({ events: [eventOf('')] }))).toBe('did any event');
});

it('says what came after what', () => {
  const events = [eventOf('quote "A"'), { ...eventOf('buy'), within: '3d' }, eventOf('use')];
  expect(rowText(did({ events }))).toBe('did "quote \\"A\\"" then "buy" within 3d then "use"');
});

it('puts the tests of one event into brackets', () => {
  const tests = [
    { field: 'type', sign: 'is', values: ['buy', 'pay'] },
    { field: 'property', name: 'country', sign: 'is', values: ['LV', ' LT '] },
    { field: 'property', name: 'value', sign: '>=', values: ['100'] },
    { field: 'time', sign: 'since', values: ['2026-01-31'] },
  ];
  expect(rowText(did({ kind: 'first', events: [{ tests }], not: true }))).toBe(
    'not (first event (type in ("buy", "pay") and "country" in ("LV", "LT") and "value" >= 100 and time since 2026-01-31))',
  );
});

it('joins rows by and, or by or', () => {
  const rows = [did({}), { kind: 'lasted', not: false, events: [], bound: 'at most', within: '2d' }];
  expect(formText({ match: 'all', rows })).toBe('did "buy" and lasted at most 2d');
  expect(formText({ match: 'any', rows })).toBe('did "buy" or lasted at most 2d');
});

it('says nothing while something is missing', () => {
  expect(formText({ match: 'all', rows: [] })).toBeNull();
  expect(rowText(did({ times: 0 }))).toBeNull();
  expect(rowText(did({ times: 2, within: '3' }))).toBeNull();
  expect(rowText({ kind: 'lasted', not: false, events: [], bound: 'at least', within: '' })).toBeNull();
  expect(rowText(did({ events: [{ tests: [{ field: 'channel', sign: 'is', values: [''] }] }] }))).toBeNull();
  expect(rowText(did({ events: [{ tests: [{ field: 'property', name: 'value', sign: '>', values: ['many'] }] }] }))).toBeNull();
});
