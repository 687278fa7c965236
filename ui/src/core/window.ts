/** Rows from the first one to before the last. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

const SPARE = 6;

/** The rows of a long list that are in sight, and a few around them. */
export function visibleRows(top: number, height: number, row: number, total: number): Rows {
  const from = Math.max(0, Math.min(total, Math.floor(top / row)) - SPARE);
  return { from, to: Math.min(total, Math.ceil((top + height) / row) + SPARE) };
}

/** The pages that hold some rows. */
export function visiblePages({ from, to }: Rows, page: number): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / page);
  return Array.from({ length: Math.floor((to - 1) / page) - first + 1 }, (_, i) => first + i);
}
