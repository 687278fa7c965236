import { newLink } from '../../../core/journeyMap/links';
import { newId } from '../editor/context';
import type { EditorUi } from '../editor/editorUi';
import type { LiveMap } from '../editor/liveMap';

const STILL_PX = 6;
const SVG = 'http://www.w3.org/2000/svg';

/** Follows the pointer from a step's handle and links the step to the one under which it is let go; Esc lets go of it. */
export function drawWay(press: PointerEvent, handle: HTMLElement, step: string, live: LiveMap, ui: EditorUi, made: (to: string) => void): void {
  if (press.button !== 0) return;
  handle.setPointerCapture(press.pointerId);
  let line: SVGPathElement | null = null;
  let target: HTMLElement | null = null;
  const begin = () => {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('class', 'wm-jm-drawing');
    line = picture.appendChild(document.createElementNS(SVG, 'path'));
    document.body.append(picture);
  };
  const under = (x: number): HTMLElement | null => {
    for (const column of live.grid.shape.columns) {
      const element = column.step === '' || column.step === step ? null : ui.element(`step:${column.step}`);
      const box = element?.getBoundingClientRect();
      if (box && box.left <= x && x < box.right) return element;
    }
    return null;
  };
  const aim = (next: HTMLElement | null) => {
    target?.removeAttribute('data-aimed');
    target = next;
    target?.setAttribute('data-aimed', 'true');
  };
  const move = (event: PointerEvent) => {
    if (!line && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < STILL_PX) return;
    if (!line) begin();
    const top = Math.min(press.clientY, event.clientY) - 40;
    line?.setAttribute('d', `M${press.clientX} ${press.clientY}C${press.clientX} ${top} ${event.clientX} ${top} ${event.clientX} ${event.clientY}`);
    aim(under(event.clientX));
  };
  const end = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    if (line) event.stopPropagation();
    handle.removeEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel']) handle.removeEventListener(name, end);
    window.removeEventListener('keydown', end, true);
    const to = event.type === 'pointerup' && line ? (target?.dataset['spot']?.slice('step:'.length) ?? '') : '';
    // The click that follows a drag means nothing.
    if (line) window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
    line?.ownerSVGElement?.remove();
    aim(null);
    const link = to === '' ? undefined : newLink(live.grid, step, to, newId);
    if (!link) return;
    live.edit([link]);
    made(to);
  };
  handle.addEventListener('pointermove', move);
  for (const name of ['pointerup', 'pointercancel']) handle.addEventListener(name, end);
  window.addEventListener('keydown', end, true);
}
