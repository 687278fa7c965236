import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const PAUSE_MS = 700;

interface Props {
  label: string;
  value: string;
  onSave: (value: string) => void;
  lines?: number;
  most?: number;
  type?: 'text' | 'date' | 'number';
  readOnly?: boolean;
  placeholder?: string;
  list?: string;
}

/** A field that saves itself: when a person pauses, leaves it or closes it. What others write appears while it has not the focus. */
export function AutoField({ label, value, onSave, lines = 1, most = 2_000, type = 'text', readOnly = false, placeholder, list }: Props) {
  const [text, setText] = useState(value);
  const focused = useRef(false);
  /** What was typed and is not saved yet. */
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!focused.current) setText(value);
  }, [value]);
  const keep = () => {
    clearTimeout(timer.current);
    const next = typed.current;
    typed.current = null;
    if (next !== null && next !== value && !readOnly) onSave(next);
  };
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useLayoutEffect(() => () => latest.current(), []);
  const given = {
    label,
    size: 'xs' as const,
    value: text,
    readOnly,
    maxLength: most,
    placeholder,
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value;
      setText(next);
      typed.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), PAUSE_MS);
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      if (typed.current === null) setText(value);
      keep();
    },
  };
  if (lines > 1) return <Textarea {...given} autosize minRows={lines} maxRows={10} />;
  return (
    <TextInput
      {...given}
      type={type}
      list={list}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
