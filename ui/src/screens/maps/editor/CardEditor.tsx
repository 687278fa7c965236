import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newLine, toggleList, toggleMark, toLink, type Typing } from '../../../core/journeyMap/cardText';
import { newCards } from '../../../core/journeyMap/changes';
import { slotKey } from '../../../core/journeyMap/grid';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { newId, useEditor } from './context';
import type { Draft, Spot } from './editorUi';

const MOST_TEXT = 5_000;

/** Writes a card where it stands. Enter keeps, Shift+Enter breaks the line, Ctrl+Enter goes on with a new card, Esc cancels. */
export function CardEditor({ card, draft }: { card?: MapRecord; draft?: Draft }) {
  const { t } = useTranslation('mapeditor');
  const { live, ui } = useEditor();
  const before = textOf(card, 'text');
  // As long as nothing is typed, the field follows what others write.
  const [own, setTyping] = useState<Typing | null>(null);
  const { text: shown, from, to } = own ?? { text: before, from: before.length, to: before.length };
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const typed = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    // What a person types has placed the caret already; placing it again would break into an input method.
    if (!typed.current) area.setSelectionRange(from, to);
    typed.current = false;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [shown, from, to]);

  /** Saves what was typed; returns the card that came of a draft. */
  const save = (): Spot | null => {
    const text = own?.text.trim();
    if (text === undefined) return null;
    if (card && text !== before) live.edit([{ kind: 'card', id: card.id, fields: { text } }]);
    if (!draft || text === '') return null;
    const set = newCards(live.grid, draft.slot, draft.before, [{ text, evidence: { kind: 'assumed' } }], newId);
    live.edit(set);
    return `card:${set[0]?.id ?? ''}`;
  };
  const taken = () => {
    if (ended.current) return;
    const spot = save();
    if (spot && ui.draft === draft) ui.edit(spot);
  };
  const leave = useRef(taken);
  useLayoutEffect(() => {
    leave.current = taken;
  });
  // Taken off the page while it is written, by others or on the way to another page: what was typed is kept.
  useLayoutEffect(() => () => leave.current(), []);

  const end = (keep: boolean, then: 'focus' | 'next' | 'leave') => {
    if (ended.current) return;
    ended.current = true;
    const spot = (keep ? save() : null) ?? (card ? (`card:${card.id}` as const) : null);
    ui.edit(null);
    const slot = card ? live.grid.slotOf(card) : draft?.slot;
    if (then === 'leave' || !slot) return;
    if (then === 'next' && spot) {
      const list = live.grid.cards(slotKey(slot));
      const at = list.findIndex((it) => `card:${it.id}` === spot);
      ui.write({ slot, before: list[at + 1]?.id ?? null });
    } else ui.focus(spot ?? `cell:${slotKey(slot)}`);
  };
  const now = (): Typing => ({ text: shown, from: field.current?.selectionStart ?? 0, to: field.current?.selectionEnd ?? 0 });
  const link = () => setTyping(toLink(now(), 'https://'));
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.nativeEvent.isComposing) return;
    if (key === 'escape') end(false, 'focus');
    else if (key === 'enter' && command) end(true, 'next');
    else if (key === 'enter' && event.shiftKey) setTyping(newLine(now()));
    else if (key === 'enter') end(true, 'focus');
    else if (command && key === 'b') setTyping(toggleMark(now(), '**'));
    else if (command && key === 'i') setTyping(toggleMark(now(), '_'));
    else if (command && key === 'k') link();
    else if (command && event.shiftKey && key === 'l') setTyping(toggleList(now()));
    else return;
    event.preventDefault();
  };
  const tool = (name: 'bold' | 'italic' | 'list' | 'link', sign: string, perform: () => void) => (
    <button type="button" tabIndex={-1} title={t(`write.${name}`)} aria-label={t(`write.${name}`)} data-tool={name} onMouseDown={(event) => event.preventDefault()} onClick={perform}>
      {sign}
    </button>
  );
  return (
    <div className="wm-jm-writing" onPointerDown={(event) => event.stopPropagation()}>
      <textarea
        ref={field}
        rows={1}
        aria-label={t('write.label')}
        aria-description={t('write.hint')}
        placeholder={t('write.placeholder')}
        maxLength={MOST_TEXT}
        value={shown}
        onChange={(event) => {
          typed.current = true;
          setTyping({ text: event.currentTarget.value, from: event.currentTarget.selectionStart, to: event.currentTarget.selectionEnd });
        }}
        onKeyDown={onKey}
        onBlur={() => end(true, 'leave')}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
      />
      <div className="wm-jm-tools" role="group" aria-label={t('write.tools')}>
        {tool('bold', 'B', () => setTyping(toggleMark(now(), '**')))}
        {tool('italic', 'I', () => setTyping(toggleMark(now(), '_')))}
        {tool('list', '•', () => setTyping(toggleList(now())))}
        <button type="button" tabIndex={-1} title={t('write.link')} aria-label={t('write.link')} onMouseDown={(event) => event.preventDefault()} onClick={link}>
          <Icon name="link" size={14} />
        </button>
        <button type="button" className="wm-jm-done" tabIndex={-1} title={t('write.done')} aria-label={t('write.done')} onMouseDown={(event) => event.preventDefault()} onClick={() => end(true, 'focus')}>
          <Icon name="check" size={15} />
        </button>
      </div>
    </div>
  );
}
