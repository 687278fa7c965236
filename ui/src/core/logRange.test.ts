import { expect, it } from 'vitest';
import { daysOf, lastDays, rangeFrom, rangeOfDays } from './logRange';

it('reads bounds that are times and leaves others open', () => {
  expect(rangeFrom({ since: '2026-01-31', until: '2026-02-28T12:00:00Z' })).toEqual({ since: '2026-01-31', until: '2026-02-28T12:00:00Z' });
  expect(rangeFrom({ since: 'yesterday', until: 7 })).toEqual({});
});

it('reads whose journeys are asked for', () => {
  expect(rangeFrom({ where: 'did buy', since: '2026-01-31' })).toEqual({ where: 'did buy', since: '2026-01-31' });
  expect(rangeFrom({ segment: 's-1', where: '' })).toEqual({ segment: 's-1' });
  expect(rangeFrom({ where: 7 })).toEqual({});
});

it('includes the last day that a person names', () => {
  const range = rangeOfDays('2026-02-01', '2026-02-28');
  expect(range).toEqual({ since: '2026-02-01', until: '2026-03-01' });
  expect(daysOf(range ?? {})).toEqual({ first: '2026-02-01', last: '2026-02-28' });
  expect(daysOf({})).toEqual({ first: '', last: '' });
});

it('refuses a last day before the first', () => {
  expect(rangeOfDays('2026-02-02', '2026-02-01')).toBeNull();
  expect(rangeOfDays('2026-02-02', '2026-02-02')).toEqual({ since: '2026-02-02', until: '2026-02-03' });
});

it('counts the last days from the end of the log', () => {
  expect(lastDays('2026-03-01', 1)).toEqual({ since: '2026-03-01', until: '2026-03-02' });
  expect(lastDays('2026-03-01', 30)).toEqual({ since: '2026-01-31', until: '2026-03-02' });
});
