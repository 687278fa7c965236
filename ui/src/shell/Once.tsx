import { Button, CopyButton } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './once.css';

/** A secret or link that is shown this once, to copy now. */
export function Once({ title, secret, note, children }: { title: string; secret: string; note?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  // On a phone it comes far below the button that made it; the key below makes it anew for each secret.
  const show = useCallback((box: HTMLElement | null) => box?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div key={secret} ref={show} className="wm-once" role="status">
      <strong>{title}</strong>
      <code>{secret}</code>
      <div className="wm-row">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        {note ? <span className="wm-small">{note}</span> : null}
      </div>
      {children}
    </div>
  );
}
