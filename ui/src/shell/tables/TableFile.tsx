import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../icons';
import type { GivenTable } from './useTable';

interface Props {
  readonly table: GivenTable | null;
  readonly onTable: (table: GivenTable | null) => void;
  /** The most bytes of a file. */
  readonly most: number;
  readonly words: { readonly choose: string; readonly remove: string; readonly tooLarge: string };
  /** Whether nothing can be told without a table. */
  readonly needed?: boolean;
}

/** Takes a table from a file. */
export function TableFile({ table, onTable, most, words, needed = false }: Props) {
  const [bad, setBad] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    setBad(file.size > most);
    if (file.size <= most) onTable({ name: file.name, text: await file.text() });
  };
  return (
    <div className="wm-row">
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.choose }}>
        {(props) => (
          <Button {...props} size="xs" variant={table || !needed ? 'default' : 'filled'} leftSection={<Icon name="file" size={16} />}>
            {table ? table.name : words.choose}
          </Button>
        )}
      </FileButton>
      {table ? (
        <Button size="xs" variant="subtle" onClick={() => onTable(null)}>
          {words.remove}
        </Button>
      ) : null}
      {bad ? <p role="alert">{words.tooLarge}</p> : null}
    </div>
  );
}
