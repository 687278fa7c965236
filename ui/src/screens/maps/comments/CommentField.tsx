import { Button, Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { meant, mentionAt, mentionsIn, withMention, type MentionStart } from '../../../core/mentions';

interface Props {
  label: string;
  action: string;
  names: readonly string[];
  busy: boolean;
  first?: string;
  focus?: boolean;
  onSend: (text: string, mentions: string[]) => Promise<unknown>;
  onCancel?: () => void;
}

/** A field for what somebody says: `@` offers names, Ctrl+Enter sends. */
export function CommentField({ label, action, names, busy, first = '', focus = false, onSend, onCancel }: Props) {
  const { t } = useTranslation('mapcomments');
  const [text, setText] = useState(first);
  const [start, setStart] = useState<MentionStart | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const offered = start ? meant(names, start.words) : [];
  const open = offered.length > 0;
  const look = () => {
    const element = field.current;
    setStart(element && element.selectionStart === element.selectionEnd ? mentionAt(element.value, element.selectionStart) : null);
    setAt(0);
  };
  const choose = (name: string) => {
    if (!start) return;
    const next = withMention(text, start, name);
    setText(next.text);
    setStart(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const send = () => {
    if (text.trim() === '' || busy) return;
    void onSend(text.trim(), mentionsIn(text, names)).then(() => {
      setText('');
      setStart(null);
    }, () => undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) setAt((at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (open && (event.key === 'Enter' || event.key === 'Tab')) choose(offered[at] ?? '');
    else if (event.key === 'Escape' && open) setStart(null);
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="wm-say">
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={2}
        maxRows={10}
        label={label}
        maxLength={2_000}
        value={text}
        autoFocus={focus}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        placeholder={t('placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look();
        }}
        onSelect={() => start && look()}
        onBlur={() => setTimeout(() => setStart(null), 150)}
        onKeyDown={onKey}
      />
      {open ? (
        <ul id={list} role="listbox" aria-label={t('people')} className="wm-say-people">
          {offered.map((name, index) => (
            <li
              key={name}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="wm-row">
        <Button size="compact-sm" loading={busy} disabled={text.trim() === ''} onClick={send}>
          {action}
        </Button>
        {onCancel ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('shell:cancel')}
          </Button>
        ) : (
          <span className="wm-soft wm-small">{t('hint')}</span>
        )}
      </div>
    </div>
  );
}
