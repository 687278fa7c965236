import type { LayoutEdge, LayoutNode, ProcessLayout } from './calls';
import { drawProcessMap, toSvg, type Drawing } from '../../core/drawing';
import { saveFile } from '../../shell/Parts';
import { FONTS } from '../../shell/theme';

const SCALE = 2;
const COLOURS = { paper: '#ffffff', surface: '#ffffff', line: '#b9c2c2', ink: '#1b2426', soft: '#566265' };

interface Texts {
  title: string;
  nameOf: (node: LayoutNode) => string;
  note: (node: LayoutNode) => string;
  text: (edge: LayoutEdge) => string;
}

/** Saves the process map as a file, always on white paper. */
export function savePicture(kind: 'svg' | 'png', layout: ProcessLayout, texts: Texts): void {
  const drawing = drawProcessMap(
    layout,
    layout.nodes.map((node) => ({ ...node, title: texts.nameOf(node), note: texts.note(node), round: node.kind !== 'activity' })),
    layout.edges.map((edge) => ({ ...edge, text: texts.text(edge) })),
    COLOURS,
  );
  if (kind === 'svg') {
    saveFile('process-map.svg', toSvg(drawing, texts.title, FONTS), 'image/svg+xml');
    return;
  }
  paint(drawing).toBlob((blob) => {
    if (blob) saveFile('process-map.png', blob);
  }, 'image/png');
}

function paint(drawing: Drawing): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * SCALE;
  canvas.height = drawing.height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = drawing.background;
  pen.fillRect(0, 0, drawing.width, drawing.height);
  pen.textAlign = 'center';
  for (const shape of drawing.shapes) {
    if (shape.kind === 'text') {
      pen.font = `${shape.bold ? 600 : 400} ${shape.size}px ${FONTS}`;
      pen.fillStyle = shape.fill;
      pen.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    const path = shape.kind === 'path' ? new Path2D(shape.d) : new Path2D();
    if (shape.kind === 'box') path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    if (shape.fill !== 'none') {
      pen.fillStyle = shape.fill;
      pen.fill(path);
    }
    if (shape.stroke !== 'none') {
      pen.strokeStyle = shape.stroke;
      pen.lineWidth = shape.kind === 'path' ? shape.width : 1;
      pen.stroke(path);
    }
  }
  return canvas;
}
