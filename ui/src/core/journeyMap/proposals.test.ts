import { expect, it } from 'vitest';
import { barsOf, noneOf } from './proposals';

it('says who meets none of some conditions', () => {
  expect(noneOf(['did a', ' ', 'did b or did c'])).toBe('not ((did a) or (did b or did c))');
  expect(noneOf(['', ' '])).toBe('');
});

it('draws shares of all, and other numbers against the greater', () => {
  const bars = (kind: string, own: number | null, rest: number | null) => barsOf({ trait: { kind }, own, rest });
  expect(bars('did', 0.5, 0.25)).toEqual([0.5, 0.25]);
  expect(bars('channel', 1, null)).toEqual([1, 0]);
  expect(bars('length', 30, 120)).toEqual([0.25, 1]);
  expect(bars('events', 0, 0)).toEqual([0, 0]);
});
