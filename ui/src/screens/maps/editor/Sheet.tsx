import { lazy, memo, Suspense, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { waysOf } from '../../../core/journeyMap/links';
import { linesBelow } from '../../../core/journeyMap/lanes';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import type { Actions } from './actions';
import { copy, paste } from './clipboardEvents';
import { CardTexts, remembering, useEditor, useShape, useWords } from './context';
import { dropping } from './dragging';
import { idOf, type Spot } from './editorUi';
import { EmotionRow } from './EmotionRow';
import { StageHead } from './Heads';
import { gridKey } from './keyboard';
import { LaneRow, mostIn, rowsOn } from './LaneRow';
import { Cursors } from './People';
import { HEAD_PX, TRACK_PX, widthsOf } from './sizes';
import { StepCell } from './StepCell';

const Ways = lazy(async () => ({ default: (await import('../links/Ways')).Ways }));

interface Props {
  box: RefObject<HTMLDivElement | null>;
  zoom: number;
  actions: Actions;
  onLanes: () => void;
  /** Whether every row is drawn at once, as when the address leads to a card far below. */
  whole?: boolean;
}

/** The grid of stages and lanes, with everything that pointer, keyboard and clipboard do in it. */
export const Sheet = memo(function Sheet({ box, zoom, actions, onLanes, whole = false }: Props) {
  const editor = useEditor();
  const { live, ui, readOnly } = editor;
  const { t } = useTranslation('mapeditor');
  const { place, said } = useWords();
  const shape = useShape();
  const sheet = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const widths = widthsOf(shape);
  const ways = useMemo(() => waysOf(shape), [shape]);
  const tracks = ways.reduce((most, way) => Math.max(most, way.track + 1), 0);
  const anySteps = shape.stages.some((it) => it.steps.length > 0);
  const lines = linesBelow(shape.shownLanes.map((lane) => textOf(lane, 'kind')));
  const mosts = shape.shownLanes.map((lane) => mostIn(live.grid, lane.id));
  const near = rowsOn(mosts, window.innerHeight / zoom);
  // What is on screen comes first; the rest is drawn right after, without holding up the page.
  const all = useDeferredValue(true, whole);
  const texts = useMemo(() => remembering(t), [t]);

  useLayoutEffect(() => {
    ui.root = sheet.current;
    return () => {
      ui.root = null;
    };
  }, [ui]);
  useEffect(() => {
    // Names of lanes stop right below the stages, however high these are.
    const head = sheet.current?.querySelector<HTMLElement>('.wm-jm-stages');
    const scroller = box.current;
    if (!head || !scroller) return;
    const watch = new ResizeObserver(() => {
      const high = head.getBoundingClientRect().height;
      scroller.style.setProperty('--stuck', `${high / zoom + 10}px`);
      scroller.style.setProperty('--stuck-seen', `${high}px`);
    });
    watch.observe(head);
    return () => watch.disconnect();
  }, [box, zoom]);
  useEffect(() => {
    ui.settle();
    return live.grid.subscribe('cards', () => requestAnimationFrame(() => ui.settle()));
  }, [shape, live, ui]);
  useEffect(() => {
    if (!sheet.current || !mark.current || readOnly) return;
    return dropping(sheet.current, mark.current, live, ui, (kind, ids) => {
      const first = ids[0] ?? '';
      ui.focus(`${kind}:${first}`, 'keep');
      const card = kind === 'card' ? live.store.get('card', first) : undefined;
      if (card) ui.say(ids.length > 1 ? t('said.movedMany', { count: ids.length }) : t('said.moved', { card: said(card), place: place(card) }));
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language alone
  }, [live, ui, readOnly, t]);

  const spotUnder = (target: EventTarget | null) => (target as HTMLElement | null)?.closest<HTMLElement>('[data-spot]')?.dataset['spot'] as Spot | undefined;
  const press = (event: MouseEvent) => {
    const spot = spotUnder(event.target);
    if (!spot || (event.target as HTMLElement).closest('button, textarea, input, [role="slider"]')) return;
    const card = spot.startsWith('card:') ? idOf(spot) : null;
    if (card && (event.ctrlKey || event.metaKey || event.shiftKey)) ui.toggle(card);
    else ui.select(card ? [card] : []);
    ui.element(spot)?.focus({ preventScroll: true });
  };
  const over = (event: PointerEvent) => {
    const spot = spotUnder(event.target);
    if (spot) live.point(cursorOf(spot, live.store.get('card', idOf(spot))));
  };
  return (
    <CardTexts value={texts}>
      <div className="wm-jm-layer">
        <div
          ref={sheet}
          role="grid"
          aria-label={t('grid')}
          aria-readonly={readOnly || undefined}
          className="wm-jm-sheet"
          data-readonly={readOnly || undefined}
          style={{ ['--cols' as string]: `${HEAD_PX}px ${widths.map((width) => `${width}px`).join(' ')}`, ['--wide' as string]: `${widths.reduce((sum, width) => sum + width, HEAD_PX)}px`, zoom } as CSSProperties}
          onKeyDown={(event) => {
            if ((event.target as HTMLElement).closest('textarea, input')) return;
            if (gridKey(event, live, ui, actions, readOnly)) {
              event.preventDefault();
              event.stopPropagation();
            }
          }}
          onFocus={(event) => {
            const spot = spotUnder(event.target);
            if (!spot || (event.target as HTMLElement).closest('textarea, input')) return;
            ui.arrived(spot);
            live.point(cursorOf(spot, live.store.get('card', idOf(spot))));
          }}
          onClick={press}
          onDoubleClick={(event) => {
            const spot = spotUnder(event.target);
            if (readOnly || !spot || (event.target as HTMLElement).closest('button, textarea, input, a, [role="slider"], .wm-jm-feel')) return;
            ui.arrived(spot);
            actions.enter();
          }}
          onPointerMove={over}
          onPointerLeave={() => live.point(ui.active ? cursorOf(ui.active, live.store.get('card', idOf(ui.active))) : null)}
          onCopy={(event) => {
            const count = copy(event, live, ui);
            if (count > 0) ui.say(t('said.copied', { count }));
          }}
          onCut={(event) => {
            if (!readOnly && copy(event, live, ui) > 0) actions.remove();
          }}
          onPaste={(event) => {
            const count = readOnly ? 0 : paste(event, live, ui);
            if (count > 0) ui.toast(t('pasted', { count }), true);
          }}
        >
          <div role="row" className="wm-jm-row wm-jm-stages">
            <div role="columnheader" className="wm-jm-corner">
              {t('corner')}
            </div>
            {shape.stages.map((of) => (
              <StageHead key={of.stage.id} of={of} />
            ))}
            {readOnly ? null : (
              <div role="gridcell" className="wm-jm-more">
                <button type="button" tabIndex={-1} aria-label={t('addStageLast')} title={t('addStageLast')} onClick={() => actions.addStage()}>
                  <Icon name="plus" size={18} />
                </button>
              </div>
            )}
          </div>
          {anySteps ? (
            <div role="row" className="wm-jm-row wm-jm-steps" style={{ ['--ways' as string]: `${tracks * TRACK_PX}px` } as CSSProperties}>
              <div role="rowheader" className="wm-jm-lane wm-jm-lane-fixed">
                <h3>{t('stepsLane')}</h3>
              </div>
              {shape.stages.map((of) =>
                of.steps.length === 0 ? (
                  <div key={of.stage.id} role="gridcell" className="wm-jm-cell wm-jm-nostep">
                    {readOnly ? null : (
                      <button type="button" tabIndex={-1} className="wm-jm-add" aria-label={t('addStepTo', { stage: textOf(of.stage, 'name') })} onClick={() => actions.addStep(of.stage.id)}>
                        <Icon name="plus" size={15} />
                      </button>
                    )}
                  </div>
                ) : (
                  of.steps.map((step) => <StepCell key={step.id} step={step} />)
                ),
              )}
              {ways.length > 0 ? (
                <Suspense>
                  <Ways ways={ways} tracks={tracks} widths={widths} />
                </Suspense>
              ) : null}
            </div>
          ) : null}
          {shape.shownLanes.map((lane, row) =>
            textOf(lane, 'kind') === 'emotion' ? (
              <EmotionRow key={lane.id} lane={lane} />
            ) : (
              <LaneRow key={lane.id} lane={lane} line={lines[row] ?? null} most={mosts[row] ?? 0} reach={all ? Infinity : row < near ? window.innerWidth / zoom : 0} />
            ),
          )}
        </div>
        {readOnly ? null : (
          <div className="wm-jm-lower">
            <button type="button" onClick={onLanes}>
              <Icon name="plus" size={15} /> {t('addLane')}
            </button>
          </div>
        )}
        <Cursors box={box} zoom={zoom} />
        <div ref={mark} className="wm-jm-mark" hidden />
      </div>
    </CardTexts>
  );
});

function cursorOf(spot: Spot, card: MapRecord | undefined) {
  const id = idOf(spot);
  if (spot.startsWith('card:') && card) return { card: id, lane: textOf(card, 'lane'), stage: textOf(card, 'stage') };
  if (spot.startsWith('stage:')) return { stage: id };
  if (spot.startsWith('lane:')) return { lane: id };
  if (spot.startsWith('cell:')) {
    const [lane = '', stage = ''] = id.split('|');
    return { lane, stage };
  }
  return null;
}
