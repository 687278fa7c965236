import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { deletionOf, emotion, pointIn, setEmotion } from '../../../core/journeyMap/changes';
import { gradeOf } from '../../../core/journeyMap/evidence';
import { slotKey } from '../../../core/journeyMap/grid';
import { objectOf, textOf, type MapRecord } from '../../../core/journeyMap/records';
import { useFormat } from '../../../shell/session';
import { newId, useCurves, useEditor, useShape } from './context';
import { curveLook, useCurveName } from './curves';
import { LaneHead } from './Heads';
import { EMOTION_PX, emotionAt, emotionTop, HEAD_PX, middlesOf, widthsOf } from './sizes';

const STILL_PX = 10;

/** Performs something once a finger is lifted where it came down; not when it scrolls. */
function tap(event: PointerEvent<HTMLElement>, perform: () => void): void {
  const { currentTarget: element, pointerId, clientX, clientY } = event;
  const end = (last: globalThis.PointerEvent) => {
    if (last.pointerId !== pointerId) return;
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
    if (last.type === 'pointerup' && Math.hypot(last.clientX - clientX, last.clientY - clientY) < STILL_PX) perform();
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
}

/** The lane of emotions: one line for each persona and kind, drawn with the pointer or set by keyboard. */
export function EmotionRow({ lane }: { lane: MapRecord }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui, readOnly } = useEditor();
  const { grid } = live;
  const shape = useShape();
  const curves = useCurves();
  const nameOf = useCurveName();
  const format = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const taken = useSyncExternalStore(
    (listener) => ui.subscribe('curve', listener),
    () => ui.curve,
  );
  const active = curves.find((curve) => curve.id === taken) ?? curves[0];
  const widths = widthsOf(shape);
  const middles = middlesOf(widths);
  const [drawn, setDrawn] = useState<{ curve: string; values: ReadonlyMap<number, number> } | null>(null);

  const valueIn = (curve: MapRecord, column: number): number | undefined => {
    if (drawn?.curve === curve.id && drawn.values.has(column)) return drawn.values.get(column);
    const of = shape.columns[column];
    const value = of ? pointIn(grid, curve.id, of)?.fields['value'] : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const keep = (curve: string, values: ReadonlyMap<number, number>) => {
    live.edit(
      [...values].flatMap(([column, value]) => {
        const of = shape.columns[column];
        return of ? [setEmotion(grid, curve, of, value, newId)] : [];
      }),
    );
  };
  /** The column and the emotion under the pointer. */
  const under = (event: PointerEvent) => {
    const box = row.current?.getBoundingClientRect();
    if (!box) return { column: 0, value: 0 };
    const scale = box.height / EMOTION_PX;
    const x = (event.clientX - box.left) / scale - HEAD_PX;
    let left = 0;
    let column = widths.findIndex((width) => (left += width) > x);
    if (column < 0) column = widths.length - 1;
    return { column: Math.max(0, column), value: emotion(emotionAt((event.clientY - box.top) / scale)) };
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (readOnly || event.button !== 0 || !active) return;
    const target = event.target as HTMLElement;
    if (target.closest('.wm-jm-lane')) return;
    const point = target.closest<HTMLElement>('[data-curve]');
    const curve = point?.dataset['curve'] ?? active.id;
    if (curve !== active.id) ui.take(curve);
    const start = under(event);
    const only = point ? Number(point.dataset['column']) : null;
    if (point === null && event.pointerType === 'touch') {
      tap(event, () => keep(curve, new Map([[start.column, start.value]])));
      return;
    }
    event.preventDefault();
    const values = new Map(only === null ? [[start.column, start.value]] : []);
    const element = event.currentTarget;
    element.setPointerCapture(event.pointerId);
    if (values.size > 0) setDrawn({ curve, values });
    const move = (next: globalThis.PointerEvent) => {
      const at = under(next as unknown as PointerEvent);
      values.set(only ?? at.column, at.value);
      setDrawn({ curve, values: new Map(values) });
    };
    const stop = (save: boolean) => () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', escape, true);
      setDrawn(null);
      if (save && values.size > 0) keep(curve, values);
      if (only !== null) point?.focus({ preventScroll: true });
    };
    const up = stop(true);
    const cancel = stop(false);
    const escape = (key: globalThis.KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      cancel();
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', escape, true);
  };
  const slide = (event: KeyboardEvent, curve: MapRecord, column: number) => {
    event.stopPropagation();
    const value = valueIn(curve, column) ?? 0;
    const of = shape.columns[column];
    const cell = of ? (`cell:${slotKey({ lane: lane.id, ...of })}` as const) : null;
    const go = (by: number) => {
      for (let at = column + by; at >= 0 && at < widths.length; at += by) {
        const next = row.current?.querySelector<HTMLElement>(`[data-curve="${CSS.escape(curve.id)}"][data-column="${at}"]`);
        if (next) {
          next.focus({ preventScroll: true });
          next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          return;
        }
      }
    };
    const by = event.shiftKey ? 0.1 : 0.5;
    if (event.key === 'Enter' || event.key === 'Escape') {
      if (cell) ui.focus(cell);
    } else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'ArrowRight') go(1);
    else if (readOnly || !of) return;
    else if (event.key === 'ArrowUp') keep(curve.id, new Map([[column, value + by]]));
    else if (event.key === 'ArrowDown') keep(curve.id, new Map([[column, value - by]]));
    else if (event.key === 'Home') keep(curve.id, new Map([[column, -2]]));
    else if (event.key === 'End') keep(curve.id, new Map([[column, 2]]));
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const point = pointIn(grid, curve.id, of);
      if (point) live.edit(deletionOf([point]));
      if (cell) ui.focus(cell);
    } else return;
    event.preventDefault();
  };
  const columnName = (column: number) => {
    const of = shape.columns[column];
    const step = of?.step ? textOf(live.store.get('step', of.step), 'name') : '';
    return step || textOf(live.store.get('stage', of?.stage ?? ''), 'name');
  };
  const path = (curve: MapRecord) => {
    const at = middles.flatMap((x, column) => {
      const value = valueIn(curve, column);
      return value === undefined ? [] : [{ x, y: emotionTop(value) }];
    });
    return at.map(({ x, y }, index) => {
      const last = at[index - 1];
      if (!last) return `M${x} ${y}`;
      const middle = (last.x + x) / 2;
      return `C${middle} ${last.y} ${middle} ${y} ${x} ${y}`;
    }).join('');
  };
  return (
    <div ref={row} role="row" className="wm-jm-row wm-jm-emotion" data-lane={lane.id} data-drawing={readOnly || !active ? undefined : 'true'} onPointerDown={press}>
      <LaneHead lane={lane} line={null}>
        {[2, 0, -2].map((value) => (
          <span key={value} className="wm-jm-scale" style={{ insetBlockStart: emotionTop(value) }} aria-hidden="true">
            {t(`feelings.${value}`)}
          </span>
        ))}
      </LaneHead>
      {shape.columns.map((of, column) => (
        <div key={slotKey({ lane: lane.id, ...of })} role="gridcell" className="wm-jm-feel" tabIndex={-1} data-spot={`cell:${slotKey({ lane: lane.id, ...of })}`} aria-label={t('said.emotionCell', { stage: columnName(column) })}>
          {curves.map((curve) => {
            const value = valueIn(curve, column);
            if (value === undefined) return null;
            const look = curveLook(curve, shape.personas);
            const point = pointIn(grid, curve.id, of);
            const n = objectOf(point, 'evidence')?.['n'];
            return (
              <span
                key={curve.id}
                role="slider"
                tabIndex={-1}
                className="wm-jm-point"
                data-curve={curve.id}
                data-column={column}
                data-kind={textOf(curve, 'kind')}
                data-evidence={gradeOf(point)}
                data-active={curve === active || undefined}
                style={{ insetBlockStart: emotionTop(value), ['--curve' as string]: look.color }}
                title={`${nameOf(curve)} · ${columnName(column)} · ${format.decimal(value)}${typeof n === 'number' ? ` · n = ${n}` : ''}`}
                aria-label={t('said.point', { curve: nameOf(curve), stage: columnName(column) })}
                aria-valuemin={-2}
                aria-valuemax={2}
                aria-valuenow={value}
                aria-valuetext={`${format.decimal(value)} – ${t(`feelings.${Math.round(value)}`)}`}
                aria-orientation="vertical"
                aria-readonly={readOnly || undefined}
                onKeyDown={(event) => slide(event, curve, column)}
              />
            );
          })}
        </div>
      ))}
      <svg className="wm-jm-curves" aria-hidden="true" width={widths.reduce((sum, width) => sum + width, 0)} height={EMOTION_PX}>
        {[2, 1, 0, -1, -2].map((value) => (
          <line key={value} x1="0" x2="100%" y1={emotionTop(value)} y2={emotionTop(value)} data-zero={value === 0 || undefined} />
        ))}
        {curves.map((curve) => (
          <path key={curve.id} d={path(curve)} data-kind={textOf(curve, 'kind')} data-active={curve === active || undefined} style={{ stroke: curveLook(curve, shape.personas).color }} />
        ))}
      </svg>
    </div>
  );
}
