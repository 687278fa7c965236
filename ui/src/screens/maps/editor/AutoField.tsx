import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

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

/** A field that saves itself: when a person pauses or leaves it. What others write appears while it has not the focus. */
export function AutoField({ label, value, onSave, lines = 1, most = 2_000, type = 'text', readOnly = false, placeholder, list }: Props) {
  const [text, setText] = useState(value);
  const focused = useRef(false);
  const saved = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  useEffect(() => {
    saved.current = value;
    if (!focused.current) setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (next: string) => {
    clearTimeout(timer.current);
    if (next === saved.current) return;
    saved.current = next;
    save.current(next);
  };
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
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep(next), PAUSE_MS);
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      keep(text);
    },
  };
  if (lines > 1) return <Textarea {...given} autosize minRows={lines} maxRows={10} />;
  return (
    <TextInput
      {...given}
      type={type}
      list={list}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep(text);
      }}
    />
  );
}
