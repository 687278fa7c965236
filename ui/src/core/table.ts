/** A table as text: a header and rows, the same that the screen shows. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const needsQuotes = /[",\r\n]/;

/** The table as CSV by RFC 4180. Cells that a spreadsheet would run as a formula get an apostrophe. */
export function toCsv(table: Table): string {
  return [table.header, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
