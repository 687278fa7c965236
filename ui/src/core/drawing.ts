import { arrowHead, escapeXml, outline, shortened, type Point } from './picture';
import { boundsOf, levelOf, type Flow } from './processMap';
import { lineWidth, WAIT_COLOURS } from './scale';

/** One shape of a drawing; coordinates in pixels. */
export type Shape =
  | { readonly kind: 'path'; readonly d: string; readonly stroke: string; readonly width: number; readonly fill: string }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number; readonly fill: string; readonly stroke: string }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly bold: boolean; readonly fill: string };

/** A drawing for a file: the same in SVG and PNG. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

/** A box of the process map with its texts. */
export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly note: string;
  readonly round: boolean;
}

/** A line of the process map with the text on it. */
export interface DrawnEdge extends Flow {
  readonly points: readonly Point[];
  readonly label: { readonly x: number; readonly y: number } | null;
  readonly text: string;
}

export interface DrawingColours {
  readonly paper: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
}

const MARGIN = 24;

/** Draws a process map: lines first, then boxes, then what is written. */
export function drawProcessMap(size: { width: number; height: number }, nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], colours: DrawingColours): Drawing {
  const bounds = boundsOf(edges);
  const shapes: Shape[] = [];
  const move = (point: Point): Point => [point[0] + MARGIN, point[1] + MARGIN];
  for (const edge of edges) {
    const level = levelOf(edge, bounds);
    const stroke = level === null ? colours.soft : (WAIT_COLOURS[level] ?? colours.soft);
    const width = lineWidth(edge.count, bounds.most);
    const points = edge.points.map(move);
    shapes.push({ kind: 'path', d: outline(points), stroke, width, fill: 'none' });
    const head = arrowHead(points, 7 + width);
    if (head.length > 0) shapes.push({ kind: 'path', d: `M${head.map((point) => point.map((it) => it.toFixed(1)).join(',')).join('L')}Z`, stroke: 'none', width: 0, fill: stroke });
  }
  for (const node of nodes) {
    const [x, y] = move([node.x, node.y]);
    shapes.push({ kind: 'box', x, y, width: node.width, height: node.height, radius: node.round ? node.height / 2 : 10, fill: colours.surface, stroke: colours.line });
    const centre = x + node.width / 2;
    const characters = Math.max(4, Math.floor(node.width / 7.6));
    shapes.push({ kind: 'text', x: centre, y: y + node.height / 2 - (node.note ? 3 : -4), text: shortened(node.title, characters), size: 13, bold: true, fill: colours.ink });
    if (node.note) shapes.push({ kind: 'text', x: centre, y: y + node.height / 2 + 14, text: shortened(node.note, characters + 4), size: 11, bold: false, fill: colours.soft });
  }
  for (const edge of edges) {
    if (!edge.label || edge.text === '') continue;
    const [x, y] = move([edge.label.x, edge.label.y]);
    shapes.push({ kind: 'text', x, y: y + 4, text: edge.text, size: 11, bold: false, fill: colours.ink });
  }
  return { width: Math.ceil(size.width + 2 * MARGIN), height: Math.ceil(size.height + 2 * MARGIN), background: colours.paper, shapes };
}

/** The drawing as an SVG document. */
export function toSvg(drawing: Drawing, title: string, fonts: string): string {
  const shapes = drawing.shapes.map((shape) => {
    switch (shape.kind) {
      case 'path':
        return `<path d="${shape.d}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="${shape.width.toFixed(2)}"/>`;
      case 'box':
        return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius}" fill="${shape.fill}" stroke="${shape.stroke}"/>`;
      case 'text':
        return `<text x="${shape.x}" y="${shape.y}" text-anchor="middle" font-size="${shape.size}" font-weight="${shape.bold ? 600 : 400}" fill="${shape.fill}">${escapeXml(shape.text)}</text>`;
    }
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}" font-family="${escapeXml(fonts)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${drawing.background}"/>`,
    ...shapes,
    '</svg>\n',
  ].join('\n');
}
