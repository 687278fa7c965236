import { describe, expect, it } from 'vitest';
import { layoutFlow, neighbour, type Flow } from './pathFlow';

const flow: Flow = {
  count: 10,
  other: 'other',
  ended: 'ended',
  nodes: [
    { position: 0, type: 'a', count: 10, customers: 8 },
    { position: 1, type: 'b', count: 6, customers: 5 },
    { position: 1, type: 'other', count: 1, customers: 1 },
    { position: 1, type: 'ended', count: 3, customers: 3 },
  ],
  links: [
    { position: 0, from: 'a', to: 'b', count: 6, customers: 5 },
    { position: 0, from: 'a', to: 'ended', count: 3, customers: 3 },
    { position: 0, from: 'a', to: 'other', count: 1, customers: 1 },
  ],
};

describe('the layout of a path flow', () => {
  it('puts positions side by side and makes bars as high as their counts', () => {
    const picture = layoutFlow(flow);
    expect(picture.positions).toEqual([0, 1]);
    expect(picture.columns.map((column) => column.map((node) => node.height))).toEqual([[380], [228, 38, 114]]);
    expect(picture.columns[1]?.map((node) => node.kind)).toEqual(['type', 'other', 'ended']);
  });

  it('stacks ribbons in the order of the rows that they lead to', () => {
    const starts = layoutFlow(flow).ribbons.map((ribbon) => [ribbon.to, Number(/^M\S+ ([\d.]+)C/.exec(ribbon.shape)?.[1])]);
    expect(starts).toEqual([['b', 0], ['ended', 266], ['other', 228]]);
  });

  it('keeps rows apart that are too low for their names', () => {
    const low = layoutFlow({ ...flow, nodes: flow.nodes.map((node) => (node.position === 1 ? { ...node, count: 0.01 } : node)) });
    const ys = low.columns[1]?.map((node) => node.y) ?? [];
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBe(24);
  });

  it('draws nothing for nothing', () => {
    expect(layoutFlow({ ...flow, count: 0, nodes: [], links: [] })).toEqual({ width: 0, height: 0, positions: [], columns: [], ribbons: [] });
  });

  it('leads by arrow keys to the nearest row of the next column', () => {
    const picture = layoutFlow(flow);
    const [first] = picture.columns[0] ?? [];
    const last = picture.columns[1]?.[2];
    if (!first || !last) throw new Error('no nodes');
    expect(neighbour(picture, first, 'ArrowRight')?.type).toBe('b');
    expect(neighbour(picture, last, 'ArrowLeft')?.type).toBe('a');
    expect(neighbour(picture, last, 'ArrowDown')).toBeNull();
    expect(neighbour(picture, last, 'x')).toBeNull();
  });
});
