import type { ColumnKind, Table } from '../../core/table';

/** How the values of an axis are written; a `day` is a calendar day such as `2026-01-31`. */
export type AxisKind = ColumnKind | 'day';

/** What an axis is called and how its values are written. */
export interface Axis {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Where it starts; where the values do if not said, and at 0 if they are positive. */
  readonly min?: number;
  readonly max?: number;
}

/** What one mark of a chart says: what it is, then its numbers. */
export interface Saying {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly value: string; readonly colour?: string }[];
}

/** What a chart can be asked, mark by mark: by rows (a series, a line of cells) and places within them. */
export interface Sayings {
  readonly rows: number;
  /** How many places a row has. */
  readonly places: (row: number) => number;
  readonly at: (row: number, place: number) => Saying;
}

/** What every chart brings to its frame. */
export interface ChartContent {
  readonly table: Table;
  readonly sayings: Sayings;
}

/** One sentence for a live region. */
export const spoken = (saying: Saying): string => [saying.title, ...saying.lines.map((line) => (line.name === '' ? line.value : `${line.name}: ${line.value}`))].filter((part) => part !== '').join(', ');

/** Where the arrow keys lead from a mark; it stays inside the chart. Null for keys that lead nowhere. */
export function moved(sayings: Sayings, at: readonly [row: number, place: number] | null, key: string): readonly [number, number] | null {
  const last = (row: number) => Math.max(0, sayings.places(row) - 1);
  const [row, place] = at ?? [0, -1];
  const inRow = (next: number): readonly [number, number] => {
    const kept = Math.min(Math.max(0, next), sayings.rows - 1);
    return [kept, Math.min(Math.max(0, place), last(kept))];
  };
  switch (key) {
    case 'ArrowRight':
      return [row, Math.min(place + 1, last(row))];
    case 'ArrowLeft':
      return [row, Math.max(place - 1, 0)];
    case 'ArrowDown':
      return inRow(at === null ? 0 : row + 1);
    case 'ArrowUp':
      return inRow(at === null ? 0 : row - 1);
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, last(row)];
    default:
      return null;
  }
}
