import type { ClipboardEvent } from 'react';
import { CARDS_TYPE, copyCards, pasteCards, pasteTable, tableOf } from '../../../core/journeyMap/clipboard';
import type { FieldSet } from '../../../core/journeyMap/records';
import { newId } from './context';
import type { EditorUi } from './editorUi';
import type { LiveMap } from './liveMap';
import { placeOf } from './walking';

/** Puts the chosen cards on the clipboard: as cards for maps, as text for everything else. Returns how many. */
export function copy(event: ClipboardEvent, live: LiveMap, ui: EditorUi): number {
  const cards = ui.chosen();
  if (cards.length === 0) return 0;
  const { json, text } = copyCards(live.grid, cards);
  event.clipboardData.setData(CARDS_TYPE, json);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return cards.length;
}

/** Makes cards of what is on the clipboard, from the place in focus on: cards, a table of a spreadsheet, or lines. */
export function paste(event: ClipboardEvent, live: LiveMap, ui: EditorUi): number {
  const place = ui.active ? placeOf(live.grid, ui.active) : null;
  if (!place) return 0;
  event.preventDefault();
  const cards = event.clipboardData.getData(CARDS_TYPE);
  const text = event.clipboardData.getData('text/plain');
  let set: FieldSet[] | undefined = cards === '' ? undefined : pasteCards(live.grid, cards, place.lane, place.column, newId);
  set ??= pasteTable(live.grid, tableIn(event.clipboardData.getData('text/html')) ?? tableOf(text), place.lane, place.column, newId);
  if (set.length === 0) return 0;
  live.edit(set);
  ui.select(set.map((it) => it.id));
  ui.focus(`card:${set[0]?.id ?? ''}`, 'keep');
  return set.length;
}

/** The first table of a page's text, read by the browser's own parser in a document that runs nothing. */
function tableIn(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = table ? [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())) : [];
  return rows.length === 0 ? undefined : rows;
}
