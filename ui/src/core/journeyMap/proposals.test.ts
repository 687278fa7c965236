import { expect, it } from 'vitest';
import { noneOf } from './proposals';

it('says who meets none of some conditions', () => {
  expect(noneOf(['did a', ' ', 'did b or did c'])).toBe('not ((did a) or (did b or did c))');
  expect(noneOf(['', ' '])).toBe('');
});
