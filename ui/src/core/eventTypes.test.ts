import { expect, it } from 'vitest';
import { eitherOf, typesIn, unjoinable } from './eventTypes';

it('reads one type, several types and none from an address', () => {
  expect(typesIn('order')).toEqual(['order']);
  expect(typesIn(['order', 404, ' ', null])).toEqual(['order', '404']);
  expect(typesIn(undefined)).toEqual([]);
});

it('joins types as a request takes them', () => {
  expect(eitherOf(['a', 'b'])).toBe('a|b');
  expect(eitherOf([])).toBeUndefined();
});

it('tells which type cannot be asked together with others', () => {
  expect(unjoinable(['a|b'], ['a|b'])).toBeUndefined();
  expect(unjoinable(['a', 'b'], ['a', 'b'])).toBeUndefined();
  expect(unjoinable(['c', 'a|b'], ['c', 'a|b'])).toBe('a|b');
  expect(unjoinable(['a', 'b'], ['a', 'b', 'a|b'])).toBe('a|b');
});
