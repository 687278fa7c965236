import { contentOf, newCards } from './changes';
import { cardLanes, type Grid } from './grid';
import { textOf, type FieldSet, type MapRecord, type Value } from './records';

/** The type under which cards lie on the clipboard, for this and other maps. */
export const CARDS_TYPE = 'application/x-waymark-cards';

interface CopiedCard {
  /** Lanes of cards below the first one. */
  readonly row: number;
  /** Columns right of the first one. */
  readonly column: number;
  readonly fields: { readonly [name: string]: Value };
}

export interface Copied {
  readonly json: string;
  /** For other programs: lines if all cards are of one column, else a table. */
  readonly text: string;
}

const MOST_CARDS = 2_000;
const MOST_TEXT = 5_000;

/** Cards as they go to the clipboard. */
export function copyCards(grid: Grid, cards: readonly MapRecord[]): Copied {
  const lanes = cardLanes(grid.shape);
  const placed = cards.map((card) => ({ card, row: Math.max(0, lanes.findIndex((lane) => lane.id === textOf(card, 'lane'))), column: grid.columnOf(card) }));
  const top = Math.min(...placed.map((it) => it.row));
  const left = Math.min(...placed.map((it) => it.column));
  const copied: CopiedCard[] = placed.map(({ card, row, column }) => ({ row: row - top, column: column - left, fields: contentOf(card) }));
  const wide = Math.max(...copied.map((it) => it.column)) + 1;
  const line = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  if (wide === 1) return { json: JSON.stringify(copied), text: cards.map((card) => line(textOf(card, 'text'))).join('\n') };
  const rows = [...new Set(copied.map((it) => it.row))].sort((a, b) => a - b);
  const cell = (row: number, column: number) =>
    copied.filter((it) => it.row === row && it.column === column).map((it) => line(String(it.fields['text'] ?? ''))).join(' · ');
  return { json: JSON.stringify(copied), text: rows.map((row) => Array.from({ length: wide }, (_, column) => cell(row, column)).join('\t')).join('\n') };
}

/** Cards from the clipboard, from a place on; undefined if the text holds none. What lies beyond the last column or lane goes into it. */
export function pasteCards(grid: Grid, json: string, lane: string, column: number, ids: () => string): FieldSet[] | undefined {
  const copied = read(json);
  if (!copied) return undefined;
  return intoCells(grid, lane, column, copied, ids);
}

/** A table of texts, as from a spreadsheet, or lines: one column becomes cards one below the other, a table goes across lanes and columns. */
export function pasteTable(grid: Grid, rows: readonly (readonly string[])[], lane: string, column: number, ids: () => string): FieldSet[] {
  const wide = rows.some((row) => row.length > 1);
  const cards = rows.flatMap((row, at) =>
    row.flatMap((text, beside) => (text.trim() === '' ? [] : [{ row: wide ? at : 0, column: beside, fields: { text: text.trim().slice(0, MOST_TEXT), evidence: { kind: 'assumed' } } }])),
  );
  return intoCells(grid, lane, column, cards.slice(0, MOST_CARDS), ids);
}

/** Lines of plain text, and tabs between cells. */
export const tableOf = (text: string): string[][] => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));

function intoCells(grid: Grid, lane: string, column: number, cards: readonly CopiedCard[], ids: () => string): FieldSet[] {
  const lanes = cardLanes(grid.shape);
  const row = Math.max(0, lanes.findIndex((it) => it.id === lane));
  const cells = new Map<string, { lane: string; column: number; fields: CopiedCard['fields'][] }>();
  for (const card of cards) {
    const to = lanes[Math.min(lanes.length - 1, row + card.row)];
    const at = Math.min(grid.shape.columns.length - 1, column + card.column);
    if (!to || at < 0) continue;
    const cell = cells.get(`${to.id}|${at}`) ?? { lane: to.id, column: at, fields: [] };
    cell.fields.push(card.fields);
    cells.set(`${to.id}|${at}`, cell);
  }
  return [...cells.values()].flatMap((cell) => {
    const of = grid.shape.columns[cell.column];
    return of ? newCards(grid, { lane: cell.lane, ...of }, null, cell.fields, ids) : [];
  });
}

/** What the clipboard may bring: anyone can write it, so only what a card may hold is taken. */
function read(json: string): CopiedCard[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list) || list.length === 0) return undefined;
    return list.slice(0, MOST_CARDS).flatMap((one: Partial<CopiedCard> | null): CopiedCard[] => {
      const fields = one?.fields;
      const count = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0);
      if (typeof fields !== 'object' || fields === null || typeof fields['text'] !== 'string') return [];
      const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => ['text', 'color', 'evidence', 'touchpoint', 'communication', 'metric'].includes(name)));
      return [{ row: count(one?.row), column: count(one?.column), fields: { ...kept, text: fields['text'].slice(0, MOST_TEXT) } }];
    });
  } catch {
    return undefined;
  }
}
