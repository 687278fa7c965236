import { describe, expect, it } from 'vitest';
import { visiblePages, visibleRows } from './window';

describe('a window on a long list', () => {
  it('shows what is in sight and a few rows around', () => {
    expect(visibleRows(0, 500, 50, 100_000)).toEqual({ from: 0, to: 16 });
    expect(visibleRows(5_000_000 - 500, 500, 50, 100_000)).toEqual({ from: 99_984, to: 100_000 });
    expect(visibleRows(1_000, 500, 50, 3)).toEqual({ from: 0, to: 3 });
  });

  it('asks for the pages that hold them', () => {
    expect(visiblePages({ from: 95, to: 111 }, 100)).toEqual([0, 1]);
    expect(visiblePages({ from: 100, to: 200 }, 100)).toEqual([1]);
    expect(visiblePages({ from: 0, to: 0 }, 100)).toEqual([]);
  });
});
