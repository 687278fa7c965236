/** A table with named columns, as a file brings it. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const HEAD = 1 << 16;
const HEAD_ROWS = 100;
const MOST_CELLS = 50;

/** The rows of delimited text, at most so many; rows without any letter are left out. */
function rowsOf(text: string, delimiter: string, quote: string, most = Number.POSITIVE_INFINITY): string[][] {
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
  for (let at = 0; at < text.length && rows.length < most; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== quote) cell += letter;
      else if (text.charAt(at + 1) === quote) {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === quote && cell === '') quoted = true;
    else if (letter === delimiter) endCell();
    else if (letter === '\n' || letter === '\r') endRow();
    else cell += letter;
  }
  if (rows.length < most) endRow();
  return rows;
}

/** The quote that stands around cells: the apostrophe if no other is there and as many open as close, as the server guesses it. */
function quoteOf(head: string): string {
  if (head.includes('"')) return '"';
  const opened = head.match(/(?<=^|[,;\t|\n\r])'/g)?.length ?? 0;
  const closed = head.match(/'(?=$|[,;\t|\n\r])/g)?.length ?? 0;
  return opened > 1 && opened === closed ? "'" : '"';
}

/** The delimiter that splits the first rows into the most cells, always as many, as the server guesses it; a comma if none does. */
function delimiterOf(head: string, quote: string): string {
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(head, delimiter, quote, HEAD_ROWS);
    const width = rows[0]?.length ?? 1;
    const share = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
    const score = width === 1 ? 0 : share ** 3 * (10 + Math.min(width, MOST_CELLS));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Reads delimited text whose first row names the columns, by the rules by which the server reads it. Cells may be quoted, and then hold
 * delimiters, line breaks and doubled quotes. Cells are stripped; rows without any cell are left out. Nothing comes of no text.
 */
export function readTable(text: string): TextTable {
  const plain = text.replace(/^\uFEFF/, '');
  const head = plain.length <= HEAD ? plain : plain.slice(0, plain.lastIndexOf('\n', HEAD) + 1);
  const quote = quoteOf(head);
  const [columns = [], ...rows] = rowsOf(plain, delimiterOf(head, quote), quote);
  return { columns, rows };
}

/** The names of a table's columns by which one can be chosen: each once, none empty. */
export const namesOf = (table: TextTable): readonly string[] => [...new Set(table.columns)].filter((column) => column !== '');

/** A value of a column, and how many rows have it. */
export interface ValueCount {
  readonly value: string;
  readonly rows: number;
}

/** The different values of a column, the commonest first, ties by name. None if there is no such column. */
export function countsOf(table: TextTable, column: string): readonly ValueCount[] {
  const at = table.columns.indexOf(column);
  if (at < 0) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = row[at] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value, rows]) => ({ value, rows }));
}

const YES = new Set(['1', '1.0', 'yes', 'true']);
const NO = new Set(['0', '0.0', 'no', 'false']);

/** What a value says by itself: 1, yes or true that the event came, 0, no or false that it did not; others say neither. */
export function saysOf(value: string): 'came' | 'not' | 'neither' {
  const word = value.toLowerCase();
  return YES.has(word) ? 'came' : NO.has(word) ? 'not' : 'neither';
}

/** Whether a column's values say themselves whether the event came, each of them. */
export const isPlain = (values: readonly ValueCount[]): boolean => values.length > 0 && values.every(({ value }) => saysOf(value) !== 'neither');
