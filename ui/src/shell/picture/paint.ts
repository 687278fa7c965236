const SCALE = 2;
const MARGIN = 20;
const HEAD = 44;
const LARGEST = 16_000;

/** The element as it is on screen, beyond what is scrolled out of sight too, under a title, as a PNG in twice its size. */
export async function paintElement(root: HTMLElement, title: string): Promise<Blob | null> {
  root.setAttribute('data-painted', '');
  try {
    const origin = root.getBoundingClientRect();
    const size = sizeOf(root, origin);
    const scale = Math.min(SCALE, LARGEST / size.width, LARGEST / size.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(size.width * scale);
    canvas.height = Math.ceil(size.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    const style = getComputedStyle(root);
    pen.scale(scale, scale);
    pen.fillStyle = style.backgroundColor;
    pen.fillRect(0, 0, size.width, size.height);
    pen.fillStyle = style.color;
    pen.font = `600 17px ${style.fontFamily}`;
    pen.fillText(title, MARGIN, 30, size.width - 2 * MARGIN);
    pen.translate(MARGIN - origin.left, HEAD - origin.top);
    for (const child of root.childNodes) paint(child, pen, 1);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    root.removeAttribute('data-painted');
  }
}

/** How much room everything in an element takes, what is scrolled out of sight included. */
function sizeOf(root: HTMLElement, origin: DOMRect) {
  let [right, bottom] = [origin.right, origin.bottom];
  for (const element of root.querySelectorAll('*')) {
    if (isHidden(element)) continue;
    const box = element.getBoundingClientRect();
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { width: right - origin.left + 2 * MARGIN, height: bottom - origin.top + HEAD + MARGIN };
}

const isHidden = (element: Element) => element.closest('.wm-hidden, title, [hidden]') !== null;

function paint(node: Node, pen: CanvasRenderingContext2D, opacity: number): void {
  if (node instanceof Text) {
    paintText(node, pen, opacity);
    return;
  }
  if (!(node instanceof Element) || isHidden(node)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const seen = opacity * Number(style.opacity);
  pen.globalAlpha = seen;
  if (node instanceof SVGGraphicsElement && !(node instanceof SVGSVGElement)) paintShape(node, style, pen, seen);
  else if (node instanceof HTMLElement) paintBox(node, style, pen);
  for (const child of node.childNodes) paint(child, pen, seen);
}

const isSeen = (colour: string) => colour !== '' && colour !== 'transparent' && colour !== 'none' && !/,\s*0\)$|\/\s*0\)$/.test(colour);

function paintBox(element: HTMLElement, style: CSSStyleDeclaration, pen: CanvasRenderingContext2D): void {
  const box = element.getBoundingClientRect();
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
  if (isSeen(style.backgroundColor)) {
    pen.fillStyle = style.backgroundColor;
    pen.beginPath();
    pen.roundRect(box.left, box.top, box.width, box.height, radius);
    pen.fill();
  }
  const sides = [
    [style.borderTopWidth, style.borderTopColor, style.borderTopStyle, box.left, box.top, box.right, box.top],
    [style.borderRightWidth, style.borderRightColor, style.borderRightStyle, box.right, box.top, box.right, box.bottom],
    [style.borderBottomWidth, style.borderBottomColor, style.borderBottomStyle, box.left, box.bottom, box.right, box.bottom],
    [style.borderLeftWidth, style.borderLeftColor, style.borderLeftStyle, box.left, box.top, box.left, box.bottom],
  ] as const;
  const drawn = sides.filter(([width, colour, kind]) => parseFloat(width) > 0 && kind !== 'none' && isSeen(colour));
  if (drawn.length === 4) {
    pen.strokeStyle = style.borderTopColor;
    pen.lineWidth = parseFloat(style.borderTopWidth);
    pen.beginPath();
    pen.roundRect(box.left, box.top, box.width, box.height, radius);
    pen.stroke();
  } else {
    for (const [width, colour, , x1, y1, x2, y2] of drawn) {
      pen.strokeStyle = colour;
      pen.lineWidth = parseFloat(width);
      pen.beginPath();
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
      pen.stroke();
    }
  }
  const mark = getComputedStyle(element, '::before');
  if (mark.content !== 'none' && isSeen(mark.backgroundColor)) {
    const [width, height] = [parseFloat(mark.width) || 0, parseFloat(mark.height) || 0];
    pen.fillStyle = mark.backgroundColor;
    pen.beginPath();
    pen.roundRect(box.left + (parseFloat(style.paddingLeft) || 0), box.top + (box.height - height) / 2, width, height, parseFloat(mark.borderTopLeftRadius) || 0);
    pen.fill();
  }
}

function paintShape(shape: SVGGraphicsElement, style: CSSStyleDeclaration, pen: CanvasRenderingContext2D, opacity: number): void {
  const path = outlineOf(shape);
  const at = shape.getScreenCTM();
  if (!path || !at) return;
  pen.save();
  pen.transform(at.a, at.b, at.c, at.d, at.e, at.f);
  if (isSeen(style.fill)) {
    pen.globalAlpha = opacity * Number(style.fillOpacity);
    pen.fillStyle = style.fill;
    pen.fill(path);
  }
  if (isSeen(style.stroke) && parseFloat(style.strokeWidth) > 0) {
    pen.globalAlpha = opacity * Number(style.strokeOpacity);
    pen.strokeStyle = style.stroke;
    pen.lineWidth = parseFloat(style.strokeWidth);
    pen.lineCap = style.strokeLinecap as CanvasLineCap;
    pen.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
    pen.stroke(path);
  }
  pen.restore();
}

function outlineOf(shape: SVGGraphicsElement): Path2D | null {
  const path = new Path2D();
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGCircleElement) path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, shape.r.baseVal.value, 0, 2 * Math.PI);
  else if (shape instanceof SVGRectElement) path.roundRect(shape.x.baseVal.value, shape.y.baseVal.value, shape.width.baseVal.value, shape.height.baseVal.value, shape.rx.baseVal.value);
  else if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else return null;
  return path;
}

/** Writes a text where it stands on screen, line by line. */
function paintText(text: Text, pen: CanvasRenderingContext2D, opacity: number): void {
  const parent = text.parentElement;
  if (!parent || text.data.trim() === '') return;
  const style = getComputedStyle(parent);
  pen.globalAlpha = opacity;
  pen.fillStyle = parent instanceof SVGElement ? style.fill : style.color;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const range = document.createRange();
  let line: { said: string; left: number; top: number; height: number } | null = null;
  const write = () => {
    if (!line || line.said.trim() === '') return;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText(line.said);
    pen.fillText(line.said, line.left, line.top + (line.height - up - down) / 2 + up);
  };
  for (let at = 0; at < text.data.length; ) {
    const letter = String.fromCodePoint(text.data.codePointAt(at) ?? 32);
    range.setStart(text, at);
    range.setEnd(text, at + letter.length);
    at += letter.length;
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    if (line && Math.abs(line.top - box.top) < 2) line.said += letter;
    else {
      write();
      line = { said: letter, left: box.left, top: box.top, height: box.height };
    }
  }
  write();
}
