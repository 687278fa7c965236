import { expect, it } from 'vitest';
import { amountIn, namesIn, wordIn } from './asked';

it('reads names that may stand alone or in a list', () => {
  expect(namesIn({ a: 'x' }, 'a')).toEqual(['x']);
  expect(namesIn({ a: ['x', 3, null, ''] }, 'a')).toEqual(['x', '3']);
  expect(namesIn({}, 'a')).toEqual([]);
});

it('takes the first word where the address says something else', () => {
  expect(wordIn({ by: 'type' }, 'by', ['channel', 'type'])).toBe('type');
  expect(wordIn({ by: 'drop table' }, 'by', ['channel', 'type'])).toBe('channel');
});

it('reads amounts above zero only', () => {
  expect(amountIn({ a: '12.5' }, 'a')).toBe(12.5);
  expect(amountIn({ a: -1 }, 'a')).toBeNull();
  expect(amountIn({ a: '' }, 'a')).toBeNull();
  expect(amountIn({}, 'a')).toBeNull();
});
