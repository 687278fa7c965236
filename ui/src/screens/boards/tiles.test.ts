import { describe, expect, it } from 'vitest';
import { movedBy, without } from './tiles';

const tile = (view: string) => ({ view, metric: null });
const [a, b, c] = [tile('a'), tile('b'), tile('c')];

describe('the tiles of a board', () => {
  it('move one place, twice two', () => {
    expect(movedBy(movedBy([a, b, c], a, 1), a, 1)).toEqual([b, c, a]);
    expect(movedBy([a, b, c], c, -1)).toEqual([a, c, b]);
  });

  it('stay at the ends, and where a tile is gone', () => {
    expect(movedBy([a, b], a, -1)).toEqual([a, b]);
    expect(movedBy([a, b], b, 1)).toEqual([a, b]);
    expect(movedBy([a, b], c, 1)).toEqual([a, b]);
  });

  it('lose one of two equal ones', () => {
    expect(without([a, b, a], a)).toEqual([b, a]);
    expect(without([b], a)).toEqual([b]);
  });
});
