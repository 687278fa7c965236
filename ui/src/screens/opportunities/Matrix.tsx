import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import type { Opportunity } from './calls';
import { daysAt, impactsOf, LEAST_DAYS, MOST_DAYS, placeOf, stepped } from './matrix';

interface Props {
  opportunities: readonly Opportunity[];
  chosen: ReadonlySet<string>;
  readOnly: boolean;
  onEffort: (it: Opportunity, days: number) => void;
  onOpen: (it: Opportunity) => void;
}

const TICKS = [1, 2, 5, 10, 20, 50, 100, 200];

/** Impact against effort; dragging, or the arrow keys, change the effort. */
export function Matrix({ opportunities, chosen, readOnly, onEffort, onOpen }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<{ id: string; days: number } | null>(null);
  const { by, impacts } = impactsOf(opportunities);
  const most = Math.max(0, ...impacts.map((it) => it ?? 0));
  const daysUnder = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect();
    return area ? daysAt((event.clientX - area.left) / area.width) : null;
  };
  const onKey = (event: KeyboardEvent, it: Opportunity) => {
    if (event.key === 'Enter') return onOpen(it);
    const direction = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : null;
    if (direction === null || readOnly) return;
    event.preventDefault();
    onEffort(it, stepped(it.effortDays, direction));
  };
  return (
    <figure className="wm-matrix">
      <figcaption className="wm-soft wm-small">{t(`matrixBy.${by}`)}</figcaption>
      <div className="wm-matrix-box" ref={box}>
        {TICKS.map((days) => (
          <span key={days} className="wm-matrix-tick wm-soft" style={{ '--x': placeOf(days) } as CSSProperties} aria-hidden="true">
            {format.count(days)}
          </span>
        ))}
        {opportunities.map((it, at) => {
          const impact = impacts[at] ?? null;
          const days = moving?.id === it.id ? moving.days : it.effortDays;
          const says = t('point', { name: it.name, days: format.decimal(days), impact: impact === null ? t('unsized') : format.decimal(impact) });
          return (
            <button
              key={it.id}
              type="button"
              role="slider"
              className="wm-matrix-point"
              data-chosen={chosen.has(it.id) || undefined}
              aria-label={says}
              aria-valuemin={LEAST_DAYS}
              aria-valuemax={MOST_DAYS}
              aria-valuenow={days}
              aria-valuetext={t('days', { n: format.decimal(days), count: days })}
              title={says}
              style={{ '--x': placeOf(days), '--y': impact === null || most === 0 ? 0 : impact / most } as CSSProperties}
              onKeyDown={(event) => onKey(event, it)}
              onDoubleClick={() => onOpen(it)}
              onPointerDown={(event) => {
                if (readOnly) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                setMoving({ id: it.id, days: it.effortDays });
              }}
              onPointerMove={(event) => {
                const under = moving?.id === it.id ? daysUnder(event) : null;
                if (under !== null) setMoving({ id: it.id, days: under });
              }}
              onPointerUp={() => {
                if (moving?.id === it.id && moving.days !== it.effortDays) onEffort(it, moving.days);
                setMoving(null);
              }}
              onPointerCancel={() => setMoving(null)}
            >
              <span aria-hidden="true">{at + 1}</span>
            </button>
          );
        })}
      </div>
      <p className="wm-soft wm-small wm-matrix-axis">{t('effortAxis')}</p>
    </figure>
  );
}
