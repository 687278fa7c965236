import { useState } from 'react';
import { cleanName, MAX_NAME } from '../../../core/mapEdit';

/** A name that is written where it stands: Enter or leaving keeps it, Esc does not. */
export function NameField({ name, label, onEnd }: { name: string; label: string; onEnd: (name: string | null, refocus: boolean) => void }) {
  const [text, setText] = useState(name);
  const end = (keep: boolean, refocus: boolean) => {
    const next = cleanName(text);
    onEnd(keep && next !== null && next !== name ? next : null, refocus);
  };
  return (
    <input
      className="wm-rename"
      aria-label={label}
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
