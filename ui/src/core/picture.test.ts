import { describe, expect, it } from 'vitest';
import { arrowHead, escapeXml, outline, shortened } from './picture';

describe('outline', () => {
  it('draws control points as curves and others straight', () => {
    expect(outline([[0, 0], [10, 0], [10, 20], [30, 20]])).toBe('M0,0C10,0 10,20 30,20');
    expect(outline([[0, 0], [10.04, 5]])).toBe('M0,0L10,5');
    expect(outline([])).toBe('');
  });
});

describe('arrowHead', () => {
  it('ends at the end of the line', () => {
    const [left, tip, right] = arrowHead([[0, 0], [10, 0]], 8);
    expect(tip).toEqual([10, 0]);
    expect(left?.[0]).toBeLessThan(10);
    expect(left?.[1]).toBeCloseTo(-(right?.[1] ?? 0));
  });

  it('is empty where there is no direction', () => {
    expect(arrowHead([[1, 1]], 8)).toEqual([]);
  });
});

it('escapes what XML would read', () => {
  expect(escapeXml('a<b & "c"\u0001')).toBe('a&lt;b &amp; &quot;c&quot;');
});

it('shortens by characters, not by halves of them', () => {
  expect(shortened('оформлення', 6)).toBe('оформ…');
  expect(shortened('😀😀😀', 2)).toBe('😀…');
  expect(shortened('short', 6)).toBe('short');
});
