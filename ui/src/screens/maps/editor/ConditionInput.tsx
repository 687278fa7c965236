import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

const MOST = 2_000;

/** How long a condition that is being written rests before it is asked for, in milliseconds. */
export const PAUSE_MS = 300;

interface Props {
  label: string;
  description: string;
  placeholder: string;
  readOnly: boolean;
  value: string;
  error: ReactNode;
  onChange: (text: string) => void;
}

/** Where a condition is written in the panels of a map. */
export function ConditionInput({ onChange, ...given }: Props) {
  return (
    <Textarea
      {...given}
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      maxLength={MOST}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      classNames={{ input: 'wm-condition' }}
    />
  );
}
