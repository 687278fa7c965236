import type { Format } from '../../core/format';
import type { ColumnKind, Table } from '../../core/table';
import type { Saying, Sayings } from '../frame/model';

/** One cell: its value, and a text that says more, for example from how many. Null value: there is none. */
export interface HeatCell {
  readonly value: number | null;
  readonly note?: string;
}

/** What a heat map shows: a value for each row and column. */
export interface HeatModel {
  readonly rowsOf: string;
  readonly columnsOf: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column; missing cells have no value. */
  readonly cells: readonly (readonly (HeatCell | null)[])[];
  readonly value: { readonly name: string; readonly kind: ColumnKind };
  /** Where the colours are at their strongest; the greatest value if not said. */
  readonly max?: number;
  /** Colours run both ways from 0: for differences. */
  readonly bothWays?: boolean;
}

export const cellAt = (model: HeatModel, row: number, column: number): HeatCell | null => model.cells[row]?.[column] ?? null;

/** The place of a value on the scale of colours, from 0 to 1. */
export function heatPosition(model: HeatModel, value: number): number {
  const most = model.max ?? model.cells.flat().reduce((found, cell) => Math.max(found, Math.abs(cell?.value ?? 0)), 0);
  const share = most > 0 ? Math.max(-1, Math.min(1, value / most)) : 0;
  return model.bothWays ? (share + 1) / 2 : Math.max(0, share);
}

/** The chart as a table: its rows and columns. */
export function heatTable(model: HeatModel): Table {
  return {
    header: [model.rowsOf, ...model.columns],
    kinds: ['count', ...model.columns.map(() => model.value.kind)],
    rows: model.rows.map((name, row) => [name, ...model.columns.map((_, column) => cellAt(model, row, column)?.value ?? null)]),
  };
}

/** What the cells say, row by row. */
export function heatSayings(model: HeatModel, format: Format): Sayings {
  return {
    rows: model.rows.length,
    places: () => model.columns.length,
    at: (row, place): Saying => {
      const cell = cellAt(model, row, place);
      return {
        title: `${model.rows[row] ?? ''} · ${model.columns[place] ?? ''}`,
        lines: [{ name: model.value.name, value: format.number(cell?.value, model.value.kind) }, ...(cell?.note ? [{ name: '', value: cell.note }] : [])],
      };
    },
  };
}
