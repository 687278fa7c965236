import { describe, expect, it } from 'vitest';
import { keysOf, movedBy, movedOnto, without } from './tiles';

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

  it('take the place of the one that they are dropped on', () => {
    expect(movedOnto([a, b, c], c, a)).toEqual([c, a, b]);
    expect(movedOnto([a, b, c], a, c)).toEqual([b, c, a]);
    expect(movedOnto([a, b], c, a)).toEqual([a, b]);
  });

  it('keep their keys when they move', () => {
    expect(keysOf([a, b, a])).toEqual(['a 0', 'b 0', 'a 1']);
    expect(keysOf(movedBy([a, b], b, -1))).toEqual(['b 0', 'a 0']);
  });

  it('lose one of two equal ones', () => {
    expect(without([a, b, a], a)).toEqual([b, a]);
    expect(without([b], a)).toEqual([b]);
  });
});
