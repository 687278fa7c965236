import { describe, expect, it } from 'vitest';
import { conditionsOf, noneOf } from './proposals';

describe('conditions of typical journeys', () => {
  it('name what a journey has and the others have not, then what it lacks', () => {
    expect(conditionsOf([['ad click', 'purchase'], ['ad click', 'quote "A"'], ['ad click']])).toEqual([
      'did "purchase"',
      'did "quote \\"A\\""',
      'never did "purchase" and never did "quote \\"A\\""',
    ]);
  });

  it('leave alone what cannot be told apart', () => {
    expect(conditionsOf([['a', 'b'], ['b', 'a']])).toEqual(['did "a"', 'did "b"']);
    expect(conditionsOf([['a']])).toEqual(['did "a"']);
    expect(conditionsOf([[]])).toEqual(['']);
  });

  it('say who meets none of them', () => {
    expect(noneOf(['did a', ' ', 'did b or did c'])).toBe('not ((did a) or (did b or did c))');
    expect(noneOf(['', ' '])).toBe('');
  });
});
