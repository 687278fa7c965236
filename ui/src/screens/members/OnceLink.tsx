import { Button, CopyButton } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from './calls';

/** A one-time link, to copy now. */
export function OnceLink({ path, title, note }: { path: string; title: string; note: string }) {
  const { t } = useTranslation('members');
  // On a phone it comes far below the button that made it; the key below makes it anew for each link.
  const show = useCallback((box: HTMLElement | null) => box?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div key={path} ref={show} className="wm-members-link" role="status">
      <strong>{title}</strong>
      <code>{linkTo(path)}</code>
      <div className="wm-row">
        <CopyButton value={linkTo(path)}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {copied ? t('settings:copied') : t('settings:copy')}
            </Button>
          )}
        </CopyButton>
        <span className="wm-small">{note}</span>
      </div>
    </div>
  );
}
