import { describe, expect, it } from 'vitest';
import type { Overlay } from './calls';
import { curvePath, departmentsOf, drawingOf, LANE, listedHandovers } from './handovers';
import { layoutOf } from './layout';
import { columnsOf } from './model';

const steps = [
  ['look', 'Sales'],
  ['order', 'Shop'],
  ['ship', ' Shop '],
  ['use', null],
  ['ask', 'Sales'],
].map(([step, department]) => ({ step, name: step, stage: 'all', department, next: [], scores: [] }));

const handed = (from: string, to: string, customers: number, count = customers) => ({ from, to, fromDepartment: '', toDepartment: '', customers, count, wait: { median: 60 } });

const overlayOf = (handovers: unknown[], entered = 1000) =>
  ({ steps, handovers: { steps: handovers, departments: [] }, conformance: { entered, steps: steps.map(({ step }) => ({ step })), ghosts: [] } }) as unknown as Overlay;

const draw = (overlay: Overlay) => {
  const columns = columnsOf(overlay);
  return drawingOf(overlay, columns, layoutOf(columns, false));
};

describe('hand-overs', () => {
  it('gives each department a lane in the order of the map, and nobody none', () => {
    const overlay = overlayOf([]);
    expect(departmentsOf(overlay)).toEqual(['Sales', 'Shop']);
    const { lanes, stations, height, curves } = draw(overlay);
    expect(lanes.map((lane) => lane.name)).toEqual(['Sales', 'Shop']);
    expect(height).toBe(2 * LANE);
    expect(stations.map((it) => [it.step, it.y])).toEqual([
      ['look', lanes[0]?.y],
      ['order', lanes[1]?.y],
      ['ship', lanes[1]?.y],
      ['ask', lanes[0]?.y],
    ]);
    expect(curves).toEqual([]);
  });

  it('draws the frequent ones, the most frequent above, each way on its own curve', () => {
    const { curves } = draw(overlayOf([handed('look', 'order', 400, 500), handed('order', 'look', 100), handed('ship', 'ask', 9)]));
    expect(curves.map((it) => [it.key, it.on, it.weight])).toEqual([
      ['order>look', false, 0.2],
      ['look>order', true, 1],
    ]);
    expect(new Set(curves.map(curvePath)).size).toBe(2);
    const [back, on] = curves;
    expect(Math.abs((back?.label?.y ?? 0) - (on?.label?.y ?? 0))).toBeGreaterThanOrEqual(20);
  });

  it('writes no number where another one stands', () => {
    const all = [handed('look', 'order', 400), handed('order', 'look', 300), handed('look', 'ship', 200), handed('ship', 'ask', 100), handed('ask', 'order', 50)];
    const labels = draw(overlayOf(all)).curves.flatMap((it) => (it.label ? [it.label] : []));
    for (const [at, one] of labels.entries()) for (const other of labels.slice(at + 1)) expect(Math.abs(one.x - other.x) >= 112 || Math.abs(one.y - other.y) >= 20).toBe(true);
    expect(labels.length).toBeGreaterThan(1);
  });

  it('lists the most frequent ones, and all that are drawn', () => {
    const many = Array.from({ length: 30 }, (_, at) => handed('look', 'order', 60 - at));
    expect(listedHandovers(overlayOf(many))).toHaveLength(30);
    expect(listedHandovers(overlayOf(many, 100_000))).toHaveLength(20);
  });
});
