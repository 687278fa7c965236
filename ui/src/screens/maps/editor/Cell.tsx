import { memo, useContext, useSyncExternalStore } from 'react';
import { slotKey, type Slot } from '../../../core/journeyMap/grid';
import { Icon } from '../../../shell/icons';
import { CardEditor } from './CardEditor';
import { CardView } from './CardView';
import { CardTexts, useEditor } from './context';

interface Props {
  lane: string;
  stage: string;
  step: string;
  /** What the cell is called: its lane and its column. */
  label: string;
  /** The cards of a whole stage that has steps: shown only if there are any. */
  whole?: boolean;
}

/** The cards of one lane in one column. It listens to its own slot only. */
export const Cell = memo(function Cell({ lane, stage, step, label, whole = false }: Props) {
  const t = useContext(CardTexts);
  const { live, ui, readOnly } = useEditor();
  const slot: Slot = { lane, stage, step };
  const key = slotKey(slot);
  const cards = useSyncExternalStore(
    (listener) => live.grid.subscribe(key, listener),
    () => live.grid.cards(key),
  );
  const draft = useSyncExternalStore(
    (listener) => ui.subscribe('editing', listener),
    () => (ui.draft && slotKey(ui.draft.slot) === key ? ui.draft : null),
  );
  if (whole && cards.length === 0 && !draft) return null;
  const at = draft ? (draft.before === null ? cards.length : cards.findIndex((card) => card.id === draft.before)) : -1;
  const place = at < 0 && draft ? cards.length : at;
  const writing = draft ? <CardEditor key={`draft-${ui.written}`} draft={draft} /> : null;
  return (
    <div
      role="gridcell"
      className="wm-jm-cell"
      data-spot={whole ? undefined : `cell:${key}`}
      data-slot={key}
      data-whole={whole || undefined}
      tabIndex={whole ? undefined : -1}
      aria-label={cards.length === 0 && !draft ? t('mapeditor:said.emptyCell', { cell: label }) : undefined}
    >
      {cards.slice(0, draft ? place : cards.length).map((card) => (
        <CardView key={card.id} card={card} />
      ))}
      {writing}
      {draft ? cards.slice(place).map((card) => <CardView key={card.id} card={card} />) : null}
      {readOnly || draft ? null : (
        <button type="button" tabIndex={-1} className="wm-jm-add" aria-label={t('mapeditor:addCardTo', { cell: label })} title={t('mapeditor:addCard')} onClick={() => ui.write({ slot, before: null })}>
          <Icon name="plus" size={15} />
        </button>
      )}
    </div>
  );
});
