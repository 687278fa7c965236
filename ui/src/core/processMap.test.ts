import { describe, expect, it } from 'vitest';
import { boundsOf, focusFrom, levelOf, near, shareFrom } from './processMap';

const flows = [
  { from: 'start', to: 'a', count: 5, wait: null },
  { from: 'a', to: 'b', count: 9, wait: { median: 60 } },
  { from: 'b', to: 'c', count: 2, wait: { median: 86_400 } },
];

describe('a process map', () => {
  it('measures lines against the most frequent and the waits that exist', () => {
    const bounds = boundsOf(flows);
    expect(bounds).toEqual({ most: 9, shortest: 60, longest: 86_400 });
    expect(flows.map((flow) => levelOf(flow, bounds))).toEqual([null, 0, 4]);
    expect(boundsOf([])).toEqual({ most: 0, shortest: 0, longest: 0 });
  });

  it('knows what touches the focus', () => {
    expect(near(null, ['a'])).toBe(true);
    expect(near('a', ['a', 'b'])).toBe(true);
    expect(near('c', ['a', 'b'])).toBe(false);
    expect(near(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(near(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(near(['a', 'b'], ['b'])).toBe(true);
  });

  it('reads the address and ignores what it does not know', () => {
    expect(focusFrom(['a', 'b'])).toEqual(['a', 'b']);
    expect(focusFrom('a')).toBe('a');
    expect(focusFrom(true)).toBeNull();
    expect(shareFrom(0.4, 1)).toBe(0.4);
    expect(shareFrom('0.4', 1)).toBe(1);
    expect(shareFrom(7, 0.5)).toBe(0.5);
  });
});
