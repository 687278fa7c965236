import { ActionIcon } from '@mantine/core';
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { useFormat } from '../../../shell/session';

const ZOOMS = [0.4, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];
type By = -1 | 0 | 1;

/** The zoom that a value of the address asks for. */
export const zoomFrom = (value: unknown): number => Math.min(2, Math.max(0.4, Number(value ?? 1) || 1));

/** The next smaller or larger zoom; 0 is the actual size. */
function stepped(zoom: number, by: By): number {
  const near = ZOOMS.reduce((best, it, index) => (Math.abs(it - zoom) < Math.abs((ZOOMS[best] ?? 1) - zoom) ? index : best), 0);
  return by === 0 ? 1 : (ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, near + by))] ?? 1);
}

/** Zooms by Ctrl and the wheel over a box; `again` changes when the box is another one. */
export function useWheelZoom(box: RefObject<HTMLDivElement | null>, zoom: number, onZoom: (zoom: number) => void, again: unknown): void {
  const go = useRef<(by: By) => void>(() => undefined);
  useEffect(() => {
    go.current = (by) => onZoom(stepped(zoom, by));
  });
  useEffect(() => {
    const element = box.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      go.current(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [box, again]);
}

/** Smaller, actual size, larger. */
export function ZoomTools({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const { t } = useTranslation('mapeditor');
  const format = useFormat();
  return (
    <div className="wm-jm-zoom" role="group" aria-label={t('zoom.title')}>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('zoom.out')} onClick={() => onZoom(stepped(zoom, -1))}>
        <span aria-hidden="true">−</span>
      </ActionIcon>
      <button type="button" title={t('zoom.reset')} onClick={() => onZoom(1)}>
        {format.share(share(zoom))}
      </button>
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('zoom.in')} onClick={() => onZoom(stepped(zoom, 1))}>
        <span aria-hidden="true">+</span>
      </ActionIcon>
    </div>
  );
}

/** Pushes the sheet about: by the middle button anywhere, by the first one on empty ground. */
export function pan(event: PointerEvent<HTMLDivElement>): void {
  const ground = event.target === event.currentTarget || (event.target as HTMLElement).classList.contains('wm-jm-layer');
  if (event.pointerType === 'touch' || !(event.button === 1 || (event.button === 0 && ground))) return;
  event.preventDefault();
  const element = event.currentTarget;
  const from = { x: event.clientX + element.scrollLeft, y: event.clientY + element.scrollTop };
  element.setPointerCapture(event.pointerId);
  const move = (next: globalThis.PointerEvent) => element.scrollTo({ left: from.x - next.clientX, top: from.y - next.clientY });
  element.addEventListener('pointermove', move);
  element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', move), { once: true });
}
