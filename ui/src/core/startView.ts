/** The smallest zoom at which the names in the boxes and the numbers on the lines are read without effort. */
export const READABLE = 0.75;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box of a picture, and how much of the whole it carries. */
export interface WeighedBox extends Size {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Where a picture is looked at: `x` and `y` move it, in pixels of the window. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * How a picture is first shown: whole if its names can be read then, else as large as it takes to read them, at the
 * place that shows the start of the journeys together with as many events as fit. O(boxes²).
 */
export function startView(picture: Size, window: Size, boxes: readonly WeighedBox[], start: WeighedBox | null): View {
  const whole = Math.min(window.width / picture.width, window.height / picture.height) * 0.94;
  if (whole >= READABLE || start === null) {
    const zoom = Math.min(1.2, whole);
    return { zoom, x: (window.width - picture.width * zoom) / 2, y: (window.height - picture.height * zoom) / 2 };
  }
  const zoom = Math.min(0.9, Math.max(READABLE, (window.width / picture.width) * 0.94));
  const ways = (size: number, room: number, from: (box: WeighedBox) => number, length: (box: WeighedBox) => number) => {
    const margin = 0.03 * room;
    if (size * zoom <= room - 2 * margin) return [(room - size * zoom) / 2];
    const held = (offset: number) => Math.min(margin, Math.max(room - margin - size * zoom, offset));
    const least = margin - from(start) * zoom;
    const most = room - margin - (from(start) + length(start)) * zoom;
    return [...new Set([start, ...boxes].map((box) => held(Math.min(most, Math.max(least, room / 2 - (from(box) + length(box) / 2) * zoom)))))];
  };
  const across = ways(picture.width, window.width, (box) => box.x, (box) => box.width);
  const down = ways(picture.height, window.height, (box) => box.y, (box) => box.height);
  const inside = (from: number, length: number, offset: number, room: number) => from * zoom + offset >= 0 && (from + length) * zoom + offset <= room;
  const seen = (x: number, y: number) =>
    boxes.reduce((sum, box) => sum + (inside(box.x, box.width, x, window.width) && inside(box.y, box.height, y, window.height) ? box.count : 0), 0);
  let best: View = { zoom, x: across[0] ?? 0, y: down[0] ?? 0 };
  let most = seen(best.x, best.y);
  for (const x of across) {
    for (const y of down) {
      const count = seen(x, y);
      if (count > most) {
        most = count;
        best = { zoom, x, y };
      }
    }
  }
  return best;
}
