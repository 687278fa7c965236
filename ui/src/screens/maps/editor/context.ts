import i18next, { type TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { plainOf } from '../../../core/journeyMap/cardText';
import { textOf, type FieldSet, type MapRecord } from '../../../core/journeyMap/records';
import type { StepNumbers } from '../calls';
import type { EditorUi } from './editorUi';
import type { LiveMap, LiveState } from './liveMap';

/** What the parts of the editor share. It stays the same as long as the map is open. */
export interface Editor {
  readonly live: LiveMap;
  readonly ui: EditorUi;
  readonly readOnly: boolean;
}

const MOST_SAID = 80;

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('outside the editor');
  return editor;
}

/** The live numbers of steps; apart from the rest, since they come late and concern steps alone. */
export const NumbersContext = createContext<ReadonlyMap<string, StepNumbers>>(new Map());

export const useNumbers = () => useContext(NumbersContext);

/** The editor's texts for what is there thousands of times: one subscription to the language for all cards of a sheet. */
export const CardTexts = createContext<TFunction>(((key: string, values?: object) => i18next.t(key, { ...values })) as TFunction);

/**
 * The texts of a language, each looked up once: what differs from card to card is put into its place. A text that is chosen by a
 * number is not for this.
 */
export function remembering(translate: TFunction): TFunction {
  const t = translate as (key: string, values?: object) => string;
  const known = new Map<string, string>();
  const text = (key: string, values: Record<string, string>) => {
    let pattern = known.get(key);
    if (pattern === undefined) known.set(key, (pattern = t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'defaultValue' ? value : `\u0001${name}\u0001`])))));
    return pattern.includes('\u0001') ? pattern.replace(/\u0001(\w+)\u0001/g, (_, name: string) => values[name] ?? '') : pattern;
  };
  return ((key: string, values: Record<string, unknown> = {}) =>
    Object.values(values).every((value) => typeof value === 'string') ? text(key, values as Record<string, string>) : t(key, values)) as TFunction;
}

export const newId = () => crypto.randomUUID();

export function useLive(): LiveState {
  const { live } = useEditor();
  return useSyncExternalStore(live.subscribe, () => live.state);
}

export function useShape() {
  const { grid } = useEditor().live;
  return useSyncExternalStore(
    (listener) => grid.subscribe('shape', listener),
    () => grid.shape,
  );
}

/** Draws again when curves or points change. */
export function useCurves() {
  const { grid } = useEditor().live;
  return useSyncExternalStore(
    (listener) => grid.subscribe('curves', listener),
    () => grid.curves,
  );
}

/** Draws again when any card changes. */
export function useCardsVersion() {
  const { grid } = useEditor().live;
  return useSyncExternalStore(
    (listener) => grid.subscribe('cards', listener),
    () => grid.cardsVersion,
  );
}

/** The name of a lane: its own, or that of its kind. */
export function laneName(lane: MapRecord | undefined, t: TFunction): string {
  const own = textOf(lane, 'name');
  const kind = textOf(lane, 'kind');
  return own !== '' ? own : kind === '' ? '' : t(`mapeditor:lanes.${kind}`);
}

/** Words about the grid, as a person hears them. */
export function useWords() {
  const { t } = useTranslation('mapeditor');
  const { grid, store } = useEditor().live;
  const place = (card: MapRecord) => {
    const slot = grid.slotOf(card);
    const list = grid.walk(slot.lane, grid.columnOf(card));
    return t('said.place', {
      lane: laneName(store.get('lane', slot.lane), t),
      stage: textOf(store.get('stage', slot.stage), 'name'),
      step: slot.step === '' ? '' : ` – ${textOf(store.get('step', slot.step), 'name')}`,
      n: list.indexOf(card) + 1,
      of: list.length,
    });
  };
  return { t, place, said: (card: MapRecord) => saidOf(card, t) };
}

/** The words of a card as a person hears them. */
export const saidOf = (card: MapRecord, t: TFunction) => plainOf(textOf(card, 'text')).slice(0, MOST_SAID) || t('mapeditor:emptyCard');

/** Sets fields of one record. */
export function useSet(record: MapRecord | undefined) {
  const { live } = useEditor();
  return (fields: FieldSet['fields'], tag?: string) => {
    if (record) live.edit([{ kind: record.kind, id: record.id, fields }], tag);
  };
}
