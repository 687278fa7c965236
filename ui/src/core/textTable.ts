/** A table with named columns, as a file brings it. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads delimited text whose first row names the columns; the delimiter is the one that the first row has most of. Cells may be quoted, and
 * then hold delimiters, line breaks and doubled quotes. Cells are stripped; rows without any cell are left out. Nothing comes of no text.
 */
export function readTable(text: string): TextTable {
  const plain = text.replace(/^\uFEFF/, '');
  const first = plain.split('\n', 1)[0] ?? '';
  const delimiter = DELIMITERS.reduce((best, it) => (first.split(it).length > first.split(best).length ? it : best), ',');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain.charAt(at + 1) === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === delimiter) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  endRow();
  return { columns: rows[0] ?? [], rows: rows.slice(1) };
}

/** The different values of a column, the commonest first, ties by name; at most so many. None if there is no such column. */
export function valuesOf(table: TextTable, column: string, most: number): readonly string[] {
  const at = table.columns.indexOf(column);
  if (at < 0) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = row[at] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value);
}

const SAYS = new Set(['1', '1.0', 'yes', 'true', '0', '0.0', 'no', 'false']);

/** Whether a column's values say themselves whether the event came: each is 1, yes or true, or 0, no or false. */
export const isPlain = (values: readonly string[]): boolean => values.length > 0 && values.every((value) => SAYS.has(value.toLowerCase()));
