import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deletionOf, duplicateCards, moveAmongBy, moveCardBy, newAmong, pointIn, setEmotion, type Direction } from '../../../core/journeyMap/changes';
import { slotKey } from '../../../core/journeyMap/grid';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { newId, useEditor, useWords } from './context';
import { idOf, neighbourOf, spotOf, type Spot } from './editorUi';

const ARROWS: Record<Direction, -1 | 1> = { left: -1, right: 1, up: -1, down: 1 };

/** What can be done to what has the focus or is chosen; each says what it did. */
export function useActions() {
  const { live, ui } = useEditor();
  const { t } = useTranslation('mapeditor');
  const { place, said } = useWords();
  return useMemo(() => {
    const { grid, store } = live;
    const focused = (): MapRecord | undefined => {
      const [kind] = (ui.active ?? '').split(':');
      return kind === 'stage' || kind === 'step' || kind === 'lane' || kind === 'card' ? store.live(kind, idOf(ui.active ?? '')) : undefined;
    };
    const like = (record: MapRecord): readonly MapRecord[] =>
      record.kind === 'stage' ? grid.shape.stages.map((it) => it.stage) : record.kind === 'lane' ? grid.shape.lanes : (grid.shape.stages.find((it) => it.stage.id === textOf(record, 'stage'))?.steps ?? []);
    const actions = {
      focused,
      move(direction: Direction) {
        const record = focused();
        if (!record) return;
        if (record.kind === 'card') {
          const cards = ui.chosen();
          const forward = direction === 'down' || direction === 'right';
          for (const card of forward ? [...cards].reverse() : cards) {
            const set = moveCardBy(grid, store.get('card', card.id) ?? card, direction);
            if (set) live.edit(set, cards.length > 1 ? `move-${cards.map((it) => it.id).join()}-${direction}` : undefined);
            else if (cards.length === 1) return ui.say(t('said.edge'));
          }
          ui.focus(spotOf(record), 'keep');
          const now = store.get('card', record.id);
          if (now) ui.say(cards.length > 1 ? t('said.movedMany', { count: cards.length }) : t('said.moved', { card: said(now), place: place(now) }));
          return;
        }
        if ((record.kind === 'lane') !== (direction === 'up' || direction === 'down')) return;
        const set = moveAmongBy(like(record), record, ARROWS[direction]);
        if (!set) return ui.say(t('said.edge'));
        live.edit([set]);
        ui.focus(spotOf(record), 'keep');
        const all = like(store.get(record.kind, record.id) ?? record);
        ui.say(t('said.placed', { name: textOf(record, 'name') || t(`lanes.${textOf(record, 'kind') || 'own'}`), n: all.findIndex((it) => it.id === record.id) + 1, of: all.length }));
      },
      remove() {
        const record = focused();
        const cards = ui.chosen();
        const going = cards.length > 0 ? cards : record ? [record] : [];
        const first = going[0];
        if (!first) return;
        const next: Spot | null = first.kind === 'card' ? neighbourOf(grid, first, new Set(going.map((it) => it.id))) : null;
        live.edit(deletionOf(going));
        const name = first.kind === 'card' ? said(first) : textOf(first, 'name') || t(`lanes.${textOf(first, 'kind') || 'own'}`);
        ui.toast(going.length > 1 ? t('deletedMany', { count: going.length }) : t('deletedOne', { name }), true);
        const stage = grid.shape.stages[0]?.stage;
        if (next) ui.focus(next);
        else if (stage) ui.focus(spotOf(stage));
      },
      duplicate() {
        const cards = ui.chosen();
        if (cards.length === 0) return;
        const set = duplicateCards(grid, cards, newId);
        live.edit(set);
        const last = set[set.length - 1];
        ui.select(set.map((it) => it.id));
        if (last) ui.focus(`card:${last.id}`, 'keep');
        ui.say(t('said.duplicated', { count: set.length }));
      },
      undo: () => ui.say(live.undo() ? t('said.undone') : t('said.nothingToUndo')),
      redo: () => ui.say(live.redo() ? t('said.redone') : t('said.nothingToRedo')),
      /** Enter: edits what is in focus, writes a card into an empty cell, takes the curve in a cell of emotions. */
      enter() {
        const spot = ui.active;
        if (!spot) return;
        if (!spot.startsWith('cell:')) return ui.edit(spot);
        const [lane = '', stage = '', step = ''] = idOf(spot).split('|');
        if (textOf(store.get('lane', lane), 'kind') !== 'emotion') return ui.write({ slot: { lane, stage, step }, before: null });
        const curve = grid.curves.find((it) => it.id === ui.curve) ?? grid.curves[0];
        if (!curve) return;
        if (!pointIn(grid, curve.id, { stage, step })) live.edit([setEmotion(grid, curve.id, { stage, step }, 0, newId)]);
        const go = () => ui.element(spot)?.querySelector<HTMLElement>(`[data-curve="${CSS.escape(curve.id)}"]`)?.focus();
        go();
        requestAnimationFrame(go);
      },
      /** A new card below the one in focus. */
      below() {
        const record = focused();
        if (record?.kind === 'card') {
          const list = grid.cards(slotKey(grid.slotOf(record)));
          ui.write({ slot: grid.slotOf(record), before: list[list.indexOf(record) + 1]?.id ?? null });
        } else actions.enter();
      },
      addStage(after?: MapRecord) {
        const all = grid.shape.stages.map((it) => it.stage);
        const at = after ? all.findIndex((it) => it.id === after.id) : -1;
        const set = newAmong('stage', all, at < 0 ? null : (all[at + 1]?.id ?? null), { name: t('newStage') }, newId);
        live.edit([set]);
        rename(`stage:${set.id}`);
      },
      addStep(stage: string) {
        const of = grid.shape.stages.find((it) => it.stage.id === stage);
        if (!of) return;
        const set = newAmong('step', of.steps, null, { name: t('newStep'), stage, evidence: { kind: 'assumed' } }, newId);
        live.edit([set]);
        rename(`step:${set.id}`);
      },
      addLane(kind: string) {
        const set = newAmong('lane', grid.shape.lanes, null, kind === 'own' ? { kind, name: t('lanes.own') } : { kind }, newId);
        live.edit([set]);
        ui.focus(`lane:${set.id}`);
        if (kind === 'own') rename(`lane:${set.id}`);
      },
    };
    const rename = (spot: Spot) => {
      ui.focus(spot);
      ui.edit(spot);
    };
    return actions;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language alone
  }, [live, ui, t]);
}

export type Actions = ReturnType<typeof useActions>;
