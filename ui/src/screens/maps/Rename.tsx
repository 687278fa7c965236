import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanName, MAX_NAME } from '../../core/mapEdit';
import { Icon } from '../../shell/icons';

/** A name that is changed where it stands: Enter or leaving saves, Esc keeps the old one. */
export function Rename({ name, kind, as: As, onRename }: { name: string; kind: 'map'; as: 'span'; onRename: (name: string) => void }) {
  const { t } = useTranslation('maps');
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = (save: boolean, refocus: boolean) => {
    const next = cleanName(text ?? name);
    setText(null);
    if (save && next !== null && next !== name) onRename(next);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };
  if (text !== null) {
    return (
      <input
        className="wm-rename"
        data-kind={kind}
        aria-label={t(`nameOf.${kind}`)}
        title={t('renameHint')}
        maxLength={MAX_NAME}
        value={text}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => leave(true, false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave(true, true);
          if (event.key === 'Escape') leave(false, true);
        }}
      />
    );
  }
  return (
    <As className="wm-name">
      {name}
      <button ref={button} type="button" className="wm-name-edit" aria-label={t('rename', { name })} onClick={() => setText(name)}>
        <Icon name="edit" size={15} />
      </button>
    </As>
  );
}
