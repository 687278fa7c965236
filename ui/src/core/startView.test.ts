import { expect, it } from 'vitest';
import { READABLE, startView, type WeighedBox } from './startView';

const box = (x: number, y: number, count = 1): WeighedBox => ({ x, y, width: 100, height: 40, count });
const room = { width: 800, height: 500 };

it('shows a small picture whole and in the middle', () => {
  const view = startView({ width: 500, height: 400 }, { width: 1000, height: 500 }, [box(0, 0)], box(0, 200));
  expect(view.zoom).toBeCloseTo(1.175);
  expect(view.x).toBeCloseTo((1000 - 500 * 1.175) / 2);
});

it('shows the start of a picture that is too large to be read whole', () => {
  const start = box(300, 0);
  const view = startView({ width: 1200, height: 4000 }, room, [start, box(300, 3900)], start);
  expect(view.zoom).toBe(READABLE);
  expect(view.y).toBeCloseTo(15);
});

it('turns to the side where more happens, and keeps the start in sight', () => {
  const start = box(1000, 0);
  const left = startView({ width: 3000, height: 300 }, room, [start, box(600, 100, 9)], start);
  const right = startView({ width: 3000, height: 300 }, room, [start, box(1400, 100, 9)], start);
  for (const view of [left, right]) {
    expect(1000 * view.zoom + view.x).toBeGreaterThanOrEqual(0);
    expect(1100 * view.zoom + view.x).toBeLessThanOrEqual(800);
  }
  expect(600 * left.zoom + left.x).toBeGreaterThanOrEqual(0);
  expect(1500 * right.zoom + right.x).toBeLessThanOrEqual(800);
});

it('never leaves the picture behind its edge', () => {
  const start = box(2900, 2960);
  const view = startView({ width: 3000, height: 3000 }, room, [start], start);
  expect(view.x).toBeCloseTo(800 - 24 - 3000 * view.zoom);
  expect(view.y).toBeCloseTo(500 - 15 - 3000 * view.zoom);
});
