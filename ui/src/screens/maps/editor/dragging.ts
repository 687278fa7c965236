import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { moveAmong, moveCards } from '../../../core/journeyMap/changes';
import { slotKey, type Slot } from '../../../core/journeyMap/grid';
import { textOf, type FieldSet, type MapRecord } from '../../../core/journeyMap/records';
import type { EditorUi } from './editorUi';
import type { LiveMap } from './liveMap';

type DragKind = 'card' | 'stage' | 'step' | 'lane';
interface Input {
  readonly clientX: number;
  readonly clientY: number;
}
/** Where something would be dropped, and where the mark of it is drawn. */
interface Landing {
  readonly set: () => FieldSet[];
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly upright: boolean;
}

/** Lets an element be dragged; several chosen cards go together. */
export function drag(element: HTMLElement, kind: DragKind, id: string, ui: EditorUi): () => void {
  return draggable({
    element,
    canDrag: () => ui.editing === null,
    getInitialData: () => ({ kind, id }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => {
      const count = kind === 'card' && ui.selection.has(id) ? ui.selection.size : 1;
      if (count < 2) return;
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) => {
          const badge = document.createElement('div');
          badge.className = 'wm-jm-carried';
          badge.textContent = String(count);
          container.append(badge);
        },
      });
    },
  });
}

/** Takes what is dropped on the sheet. One target for the whole grid: the place is found under the pointer, once a frame. */
export function dropping(sheet: HTMLElement, mark: HTMLElement, live: LiveMap, ui: EditorUi, moved: (kind: DragKind, ids: readonly string[]) => void): () => void {
  const carried = (id: string): MapRecord[] => {
    const chosen = ui.selection.has(id) ? ui.chosen() : [];
    const one = live.store.live('card', id);
    return chosen.length > 0 ? chosen : one ? [one] : [];
  };
  const landing = (kind: DragKind, id: string, at: Input): Landing | null => {
    const under = document.elementFromPoint(at.clientX, at.clientY);
    if (!under || !sheet.contains(under)) return null;
    if (kind === 'card') return cardLanding(under, at, id);
    if (kind === 'lane') return laneLanding(under, at, id);
    return headLanding(kind, at, id);
  };
  const cardLanding = (under: Element, at: Input, id: string): Landing | null => {
    const cell = under.closest<HTMLElement>('[data-slot]');
    if (!cell) return null;
    const [lane = '', stage = '', step = ''] = (cell.dataset['slot'] ?? '').split('|');
    const slot: Slot = { lane, stage, step };
    const going = new Set(carried(id).map((card) => card.id));
    const cards = live.grid.cards(slotKey(slot)).filter((card) => !going.has(card.id));
    const boxes = cards.map((card) => ui.element(`card:${card.id}`)?.getBoundingClientRect());
    const next = boxes.findIndex((box) => box !== undefined && at.clientY < box.top + box.height / 2);
    const box = cell.getBoundingClientRect();
    const y = next >= 0 ? (boxes[next]?.top ?? box.top) - 4 : (boxes[boxes.length - 1]?.bottom ?? box.top + 4) + 3;
    return { set: () => moveCards(live.grid, carried(id), slot, next >= 0 ? (cards[next]?.id ?? null) : null), x: box.left + 8, y, length: box.width - 16, upright: false };
  };
  const laneLanding = (under: Element, at: Input, id: string): Landing | null => {
    const row = under.closest<HTMLElement>('[data-lane]');
    const lane = live.store.live('lane', id);
    if (!row || !lane) return null;
    const { lanes, shownLanes } = live.grid.shape;
    const box = row.getBoundingClientRect();
    const below = at.clientY > box.top + box.height / 2;
    const place = shownLanes.findIndex((it) => it.id === row.dataset['lane']) + (below ? 1 : 0);
    return { set: () => [moveAmong(lanes, lane, shownLanes[place]?.id ?? null)], x: box.left, y: below ? box.bottom : box.top, length: box.width, upright: false };
  };
  const headLanding = (kind: 'stage' | 'step', at: Input, id: string): Landing | null => {
    const record = live.store.live(kind, id);
    if (!record) return null;
    const { stages } = live.grid.shape;
    const whole = sheet.getBoundingClientRect();
    if (kind === 'stage') {
      const boxes = stages.map((it) => ui.element(`stage:${it.stage.id}`)?.getBoundingClientRect());
      const next = boxes.findIndex((box) => box !== undefined && at.clientX < box.left + box.width / 2);
      const x = next >= 0 ? (boxes[next]?.left ?? 0) : (boxes[boxes.length - 1]?.right ?? 0);
      return { set: () => [moveAmong(stages.map((it) => it.stage), record, stages[next]?.stage.id ?? null)], x, y: whole.top, length: whole.height, upright: true };
    }
    const of = stages.find((it) => {
      const box = ui.element(`stage:${it.stage.id}`)?.getBoundingClientRect();
      return box !== undefined && box.left <= at.clientX && at.clientX < box.right;
    });
    if (!of) return null;
    const boxes = of.steps.map((step) => ui.element(`step:${step.id}`)?.getBoundingClientRect());
    const next = boxes.findIndex((box) => box !== undefined && at.clientX < box.left + box.width / 2);
    const stage = ui.element(`stage:${of.stage.id}`)?.getBoundingClientRect();
    const x = next >= 0 ? (boxes[next]?.left ?? 0) : (boxes[boxes.length - 1]?.right ?? stage?.left ?? 0);
    const more = textOf(record, 'stage') === of.stage.id ? {} : { stage: of.stage.id };
    return {
      set: () => {
        const cards = more.stage ? [...live.store.all()].filter((it) => it.kind === 'card' && textOf(it, 'step') === id).map((it) => ({ kind: 'card' as const, id: it.id, fields: { stage: of.stage.id } })) : [];
        return [moveAmong(of.steps, record, of.steps[next]?.id ?? null, more), ...cards];
      },
      x,
      y: whole.top,
      length: whole.height,
      upright: true,
    };
  };
  const show = (place: Landing | null) => {
    mark.hidden = place === null;
    if (!place) return;
    const box = (mark.offsetParent ?? sheet).getBoundingClientRect();
    const scroller = mark.offsetParent as HTMLElement | null;
    mark.style.transform = `translate(${place.x - box.left + (scroller?.scrollLeft ?? 0)}px, ${place.y - box.top + (scroller?.scrollTop ?? 0)}px)`;
    mark.style.width = place.upright ? '3px' : `${place.length}px`;
    mark.style.height = place.upright ? `${place.length}px` : '3px';
  };
  const of = (data: Record<string, unknown>) => ({ kind: data['kind'] as DragKind, id: String(data['id']) });
  return combine(
    dropTargetForElements({ element: sheet, canDrop: ({ source }) => typeof source.data['kind'] === 'string' }),
    monitorForElements({
      onDragStart: ({ source }) => {
        sheet.dataset['dragging'] = of(source.data).kind;
        if (of(source.data).kind === 'card') for (const card of carried(of(source.data).id)) ui.element(`card:${card.id}`)?.setAttribute('data-carried', 'true');
      },
      onDrag: ({ source, location }) => {
        const { kind, id } = of(source.data);
        show(location.current.dropTargets.length === 0 ? null : landing(kind, id, location.current.input));
      },
      onDrop: ({ source, location }) => {
        const { kind, id } = of(source.data);
        const place = location.current.dropTargets.length === 0 ? null : landing(kind, id, location.current.input);
        const cards = kind === 'card' ? carried(id).map((card) => card.id) : [id];
        delete sheet.dataset['dragging'];
        for (const element of sheet.querySelectorAll('[data-carried]')) element.removeAttribute('data-carried');
        show(null);
        if (!place) return;
        live.edit(place.set());
        moved(kind, cards);
      },
    }),
  );
}
