import { expect, it } from 'vitest';
import { eitherOf, typesIn } from './eventTypes';

it('reads one type, several types and none from an address', () => {
  expect(typesIn('order')).toEqual(['order']);
  expect(typesIn(['order', 404, ' ', null])).toEqual(['order', '404']);
  expect(typesIn(undefined)).toEqual([]);
});

it('joins types as a request takes them', () => {
  expect(eitherOf(['a', 'b'])).toBe('a|b');
  expect(eitherOf([])).toBeUndefined();
});
