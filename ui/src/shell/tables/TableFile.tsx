import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../icons';
import { fileText } from './fileText';
import { sentBytes } from './sentBytes';

interface Props {
  readonly onText: (text: string, name: string) => void;
  /** The most bytes that its text may take when it is sent. */
  readonly most: number;
  readonly words: { readonly choose: string; readonly tooLarge: string };
  /** The name of the file that is already chosen. */
  readonly chosen?: string | undefined;
  readonly busy?: boolean;
  /** Whether choosing one is the first thing to do. */
  readonly filled?: boolean;
}

/** Takes the text of a table from a file. */
export function TableFile({ onText, most, words, chosen, busy = false, filled = false }: Props) {
  const [bad, setBad] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    const text = file.size <= most ? fileText(await file.arrayBuffer()) : undefined;
    const fits = text !== undefined && sentBytes(text) <= most;
    setBad(!fits);
    if (fits) onText(text, file.name);
  };
  return (
    <>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': words.choose }}>
        {(props) => (
          <Button {...props} size="xs" loading={busy} variant={filled ? 'filled' : 'default'} leftSection={<Icon name="file" size={16} />}>
            {chosen ?? words.choose}
          </Button>
        )}
      </FileButton>
      {bad ? <p role="alert">{words.tooLarge}</p> : null}
    </>
  );
}
