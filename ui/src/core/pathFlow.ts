/** A node as the server tells it. */
export interface FlowNode {
  readonly position: number;
  readonly type: string;
  readonly count: number;
  readonly customers: number;
}

/** A link as the server tells it, in the order of time. */
export interface FlowLink {
  readonly position: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly customers: number;
}

/** What a path flow shows. Links join neighbouring positions, so that a loop is unrolled and nothing goes back. */
export interface Flow {
  readonly count: number;
  readonly other: string;
  readonly ended: string;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export type NodeKind = 'type' | 'other' | 'ended';

/** A node with its place: `x` and `y` of its upper left corner, `height` of its bar. */
export interface PlacedNode extends FlowNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A link as a ribbon from the one node to the other. */
export interface Ribbon extends FlowLink {
  readonly source: PlacedNode;
  readonly target: PlacedNode;
  readonly shape: string;
}

export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  /** The positions, from left to right. */
  readonly positions: readonly number[];
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly ribbons: readonly Ribbon[];
}

/** Width of a node's bar, of a column with the space after it, and the least distance of two rows; in pixels. */
export const BAR = 12;
export const COLUMN = 176;
const ROW = 24;
const SPACE = 8;
const WHOLE = 380;

export const keyOf = (position: number, type: string) => `${position} ${type}`;

export function kindOf(flow: Pick<Flow, 'other' | 'ended'>, type: string): NodeKind {
  return type === flow.ended ? 'ended' : type === flow.other ? 'other' : 'type';
}

/** Columns by position, most frequent nodes on top, bars and ribbons as high as their counts. */
export function layoutFlow(flow: Flow): FlowPicture {
  const positions = [...new Set(flow.nodes.map((node) => node.position))].sort((a, b) => a - b);
  const scale = flow.count > 0 ? WHOLE / flow.count : 0;
  const placed = new Map<string, PlacedNode>();
  let height = 0;
  const columns = positions.map((position, column) => {
    let y = 0;
    return flow.nodes
      .filter((node) => node.position === position)
      .map((node, row) => {
        const tall = Math.max(2, node.count * scale);
        const box = { ...node, key: keyOf(position, node.type), kind: kindOf(flow, node.type), column, row, x: column * COLUMN, y, height: tall };
        placed.set(box.key, box);
        height = Math.max(height, y + Math.max(tall, ROW));
        y += Math.max(tall, ROW - SPACE) + SPACE;
        return box;
      });
  });
  return { width: Math.max(0, positions.length * COLUMN), height, positions, columns, ribbons: ribbonsOf(flow, placed, scale) };
}

function ribbonsOf(flow: Flow, placed: ReadonlyMap<string, PlacedNode>, scale: number): Ribbon[] {
  const joined = flow.links.flatMap((link) => {
    const source = placed.get(keyOf(link.position, link.from));
    const target = placed.get(keyOf(link.position + 1, link.to));
    return source && target ? [{ link, source, target }] : [];
  });
  const out = stack(joined, (it) => it.source, (it) => it.target.row, scale);
  const into = stack(joined, (it) => it.target, (it) => it.source.row, scale);
  return joined.map((it, at) => {
    const tall = Math.max(1, it.link.count * scale);
    return { ...it.link, source: it.source, target: it.target, shape: ribbon(it.source.x + BAR, out[at] ?? 0, it.target.x, into[at] ?? 0, tall) };
  });
}

/** Where each link meets a node: below those that lead to higher rows. */
function stack<T extends { readonly link: FlowLink }>(links: readonly T[], nodeOf: (it: T) => PlacedNode, rowOf: (it: T) => number, scale: number): number[] {
  const filled = new Map<string, number>();
  const places = new Array<number>(links.length).fill(0);
  const order = links.map((it, at) => ({ it, at })).sort((a, b) => rowOf(a.it) - rowOf(b.it));
  for (const { it, at } of order) {
    const node = nodeOf(it);
    const used = filled.get(node.key) ?? 0;
    places[at] = node.y + used;
    filled.set(node.key, used + it.link.count * scale);
  }
  return places;
}

function ribbon(x0: number, y0: number, x1: number, y1: number, tall: number): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  const middle = n((x0 + x1) / 2);
  return `M${n(x0)} ${n(y0)}C${middle} ${n(y0)} ${middle} ${n(y1)} ${n(x1)} ${n(y1)}V${n(y1 + tall)}C${middle} ${n(y1 + tall)} ${middle} ${n(y0 + tall)} ${n(x0)} ${n(y0 + tall)}Z`;
}

/** The node that a key of the keyboard leads to; null if there is none, or the key leads nowhere. */
export function neighbour(picture: FlowPicture, at: PlacedNode, key: string): PlacedNode | null {
  const column = picture.columns[at.column] ?? [];
  switch (key) {
    case 'ArrowUp':
      return column[at.row - 1] ?? null;
    case 'ArrowDown':
      return column[at.row + 1] ?? null;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = picture.columns[at.column + (key === 'ArrowLeft' ? -1 : 1)] ?? [];
      return next[Math.min(at.row, next.length - 1)] ?? null;
    }
    case 'Home':
      return picture.columns[0]?.[0] ?? null;
    case 'End':
      return picture.columns.at(-1)?.[0] ?? null;
    default:
      return null;
  }
}
