/** A point of the picture in pixels. */
export type Point = readonly [x: number, y: number];

/**
 * The outline of a line for SVG and canvas. Points in threes after the first are the control points of cubic
 * curves, as the server's layout writes them; any other number of points is drawn straight.
 */
export function outline(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const text = (point: Point) => `${round(point[0])},${round(point[1])}`;
  if (rest.length === 0) return `M${text(first)}`;
  if (rest.length % 3 !== 0) return `M${text(first)}${rest.map((point) => `L${text(point)}`).join('')}`;
  let path = `M${text(first)}`;
  for (let at = 0; at < rest.length; at += 3) {
    path += `C${text(rest[at] as Point)} ${text(rest[at + 1] as Point)} ${text(rest[at + 2] as Point)}`;
  }
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The head of an arrow that ends where the line ends, pointing the way that the line comes. */
export function arrowHead(points: readonly Point[], size: number): readonly Point[] {
  const tip = points[points.length - 1];
  const before = [...points].reverse().find((point) => tip && Math.hypot(point[0] - tip[0], point[1] - tip[1]) > 0.5);
  if (!tip || !before) return [];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const corner = (turn: number): Point => [tip[0] - size * Math.cos(angle + turn), tip[1] - size * Math.sin(angle + turn)];
  return [corner(-0.45), tip, corner(0.45)];
}

/** The text safe inside an SVG or XML document. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text cut to a number of characters, with an ellipsis if something is cut. */
export function shortened(text: string, characters: number): string {
  const letters = [...text];
  return letters.length <= characters ? text : `${letters.slice(0, characters - 1).join('')}…`;
}
