/** How the numbers of a column are written; a name of a method of `Format`. */
export type ColumnKind = 'count' | 'compact' | 'share' | 'duration' | 'decimal' | 'p';

/** A table as text: a header and rows, the same that the screen shows. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How the numbers of each column are written on screen; counts if not said. A file holds them plain. */
  readonly kinds?: readonly ColumnKind[];
  /** The kinds of single rows that are of another measure than their columns, by the row's place. */
  readonly rowKinds?: readonly (readonly ColumnKind[] | undefined)[];
}

/** How a number of a table is written. */
export const kindAt = (table: Table, row: number, column: number): ColumnKind => (table.rowKinds?.[row] ?? table.kinds)?.[column] ?? 'count';

const SPECIAL = /[",\r\n]/;

/** A cell as RFC 4180 writes it: in quotes if it holds anything special. */
export const csvCell = (text: string, special: RegExp = SPECIAL): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The table as CSV by RFC 4180. Cells that a spreadsheet would run as a formula get an apostrophe. */
export function toCsv(table: Table): string {
  return [table.header, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return csvCell(safe);
}
