import { expect, it } from 'vitest';
import { READABLE, startView } from './startView';

it('shows a small picture whole and in the middle', () => {
  const view = startView({ width: 500, height: 400 }, { width: 1000, height: 500 }, { x: 0, y: 200 });
  expect(view.zoom).toBeCloseTo(1.175);
  expect(view.x).toBeCloseTo((1000 - 500 * 1.175) / 2);
});

it('shows the start of a picture that is too large to be read whole', () => {
  const tall = startView({ width: 1200, height: 4000 }, { width: 800, height: 500 }, { x: 300, y: 10 });
  expect(tall.zoom).toBeCloseTo(0.627, 2);
  expect(tall.y).toBeCloseTo(15);
  expect(tall.x).toBeGreaterThan(0);
  const wide = startView({ width: 5000, height: 300 }, { width: 800, height: 500 }, { x: 10, y: 150 });
  expect(wide.zoom).toBe(READABLE);
  expect(wide.x).toBeCloseTo(24);
});

it('never leaves the picture behind its edge', () => {
  const view = startView({ width: 3000, height: 3000 }, { width: 800, height: 500 }, { x: 2990, y: 2990 });
  expect(view.x).toBeCloseTo(800 - 24 - 3000 * view.zoom);
  expect(view.y).toBeCloseTo(500 - 15 - 3000 * view.zoom);
});
