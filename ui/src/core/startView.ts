/** The smallest zoom at which the names in the boxes are read without effort. */
export const READABLE = 0.62;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture is looked at: `x` and `y` move it, in pixels of the window. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * How a picture is first shown: whole if its names can be read then, else as large as it takes to read them, at the
 * place where journeys start.
 */
export function startView(picture: Size, window: Size, start: { readonly x: number; readonly y: number } | null): View {
  const whole = Math.min(window.width / picture.width, window.height / picture.height) * 0.94;
  if (whole >= READABLE || start === null) {
    const zoom = Math.min(1.2, whole);
    return { zoom, x: (window.width - picture.width * zoom) / 2, y: (window.height - picture.height * zoom) / 2 };
  }
  const zoom = Math.min(0.9, Math.max(READABLE, (window.width / picture.width) * 0.94));
  const along = (size: number, room: number, place: number) => {
    const margin = 0.03 * room;
    if (size * zoom <= room - 2 * margin) return (room - size * zoom) / 2;
    return Math.min(margin, Math.max(room - margin - size * zoom, room / 2 - place * zoom));
  };
  return { zoom, x: along(picture.width, window.width, start.x), y: along(picture.height, window.height, start.y) };
}
