import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanName, MAX_NAME } from '../../../core/mapEdit';
import { Icon } from '../../../shell/icons';

/** A name that is written where it stands: Enter or leaving keeps it, Esc does not. */
export function NameField({ name, label, hint, onEnd }: { name: string; label: string; hint?: string; onEnd: (name: string | null, refocus: boolean) => void }) {
  const [text, setText] = useState(name);
  const end = (keep: boolean, refocus: boolean) => {
    const next = cleanName(text);
    onEnd(keep && next !== null && next !== name ? next : null, refocus);
  };
  return (
    <input
      className="wm-rename"
      aria-label={label}
      title={hint}
      maxLength={MAX_NAME}
      value={text}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end(true, false)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(true, true);
        if (event.key === 'Escape') end(false, true);
      }}
    />
  );
}

/** The name of the map, with the pencil to change it. */
export function MapName({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const { t } = useTranslation('maps');
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (editing) {
    return (
      <NameField
        name={name}
        label={t('nameOf.map')}
        hint={t('renameHint')}
        onEnd={(next, refocus) => {
          setEditing(false);
          if (next !== null) onRename(next);
          if (refocus) requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <span className="wm-name">
      {name}
      <button ref={button} type="button" className="wm-name-edit" aria-label={t('rename', { name })} onClick={() => setEditing(true)}>
        <Icon name="edit" size={15} />
      </button>
    </span>
  );
}
