import type { Table } from '../core/table';
import { DataTable, SaveCsv } from './Parts';

interface NamedTableProps {
  readonly title: string;
  /** The name of its file, without an ending. */
  readonly file: string;
  readonly table: Table;
  /** What the file holds, if more than is shown. */
  readonly whole?: Table;
  readonly about?: string;
  /** Said in place of a table without rows. */
  readonly none?: string;
  readonly level?: 2 | 3;
}

/** A table under its name, with its CSV. */
export function NamedTable({ title, file, table, whole = table, about, none, level = 2 }: NamedTableProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      <div className="wm-spread">
        <Heading>{title}</Heading>
        {table.rows.length > 0 ? <SaveCsv name={`${file}.csv`} of={title} table={whole} /> : null}
      </div>
      {about ? <p className="wm-soft">{about}</p> : null}
      {table.rows.length === 0 && none !== undefined ? <p>{none}</p> : <DataTable table={table} caption={title} />}
    </>
  );
}
