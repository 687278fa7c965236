import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { textOf } from '../../../core/journeyMap/records';
import { useCardsVersion, useEditor, useShape } from './context';
import { HEAD_PX, widthsOf } from './sizes';

const WIDTH_PX = 168;
const MOST_HEIGHT_PX = 104;

/** The whole map in a corner: what is on screen is framed, and a press goes there. It adds nothing for those who use the keyboard. */
export function MiniMap({ box, zoom }: { box: RefObject<HTMLDivElement | null>; zoom: number }) {
  const { live, ui } = useEditor();
  const shape = useShape();
  const version = useCardsVersion();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const scroller = box.current;
    // The map itself is painted first: heights are read from what is laid out by then.
    let later: ReturnType<typeof setTimeout> | undefined;
    const asked = requestAnimationFrame(() => (later = setTimeout(draw)));
    const draw = () => {
      const context = element?.getContext('2d');
      if (!element || !context || !scroller) return;
      const widths = widthsOf(shape);
      const whole = HEAD_PX + widths.reduce((sum, width) => sum + width, 0);
      const rows = shape.shownLanes.map((lane) => ui.element(`lane:${lane.id}`)?.parentElement?.offsetHeight ?? 60);
      const high = Math.max(1, rows.reduce((sum, row) => sum + row, 90));
      const scale = Math.min(WIDTH_PX / whole, MOST_HEIGHT_PX / high);
      const ratio = window.devicePixelRatio;
      element.width = Math.max(1, Math.round(whole * scale * ratio));
      element.height = Math.max(1, Math.round(high * scale * ratio));
      element.style.width = `${whole * scale}px`;
      element.style.height = `${high * scale}px`;
      context.scale(scale * ratio, scale * ratio);
      const style = getComputedStyle(element);
      context.fillStyle = style.getPropertyValue('--wm-accent');
      let left = HEAD_PX;
      for (const of of shape.stages) {
        const width = of.columns.reduce((sum, _, at) => sum + (widths[of.first + at] ?? 0), 0);
        context.fillRect(left + 8, 14, width - 16, 40);
        left += width;
      }
      let top = 90;
      shape.shownLanes.forEach((lane, row) => {
        const high = rows[row] ?? 0;
        let x = HEAD_PX;
        widths.forEach((width, column) => {
          const count = live.grid.walk(lane.id, column).length;
          context.fillStyle = style.getPropertyValue(count > 0 ? '--wm-soft' : '--wm-line');
          context.globalAlpha = count > 0 ? 0.75 : 0.35;
          const each = (high - 12) / Math.max(1, count);
          for (let at = 0; at < Math.max(1, count); at++) context.fillRect(x + 10, top + 6 + at * each, width - 20, Math.max(2, each - 8));
          context.globalAlpha = 1;
          x += width;
        });
        top += textOf(lane, 'kind') === '' ? 0 : high;
      });
      look();
    };
    const look = () => {
      if (!frame.current || !scroller || !element) return;
      const share = (part: number, all: number) => `${(100 * Math.min(part, all)) / Math.max(1, all)}%`;
      frame.current.style.left = share(scroller.scrollLeft, scroller.scrollWidth);
      frame.current.style.top = share(scroller.scrollTop, scroller.scrollHeight);
      frame.current.style.width = share(scroller.clientWidth, scroller.scrollWidth);
      frame.current.style.height = share(scroller.clientHeight, scroller.scrollHeight);
    };
    scroller?.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(later);
      scroller?.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [shape, version, zoom, box, live, ui]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !box.current) return;
    const at = event.currentTarget.getBoundingClientRect();
    box.current.scrollTo({
      left: ((event.clientX - at.left) / at.width) * box.current.scrollWidth - box.current.clientWidth / 2,
      top: ((event.clientY - at.top) / at.height) * box.current.scrollHeight - box.current.clientHeight / 2,
    });
  };
  return (
    <div className="wm-jm-mini" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} />
      <span ref={frame} />
    </div>
  );
}
