import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Asked {
  open: boolean;
  title: string;
  /** What will happen, in a sentence. */
  about: string;
  /** What the button says that does it. */
  yes: string;
  /** Whether something goes for good; then the button warns. */
  goes?: boolean;
  busy: boolean;
  /** What went wrong. */
  fault?: ReactNode;
  onYes: () => void;
  onClose: () => void;
}

/** Asks before something is done that cannot be taken back. */
export function Question({ open, title, about, yes, goes = true, busy, fault, onYes, onClose }: Asked) {
  const { t } = useTranslation();
  return (
    <Modal opened={open} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell:close') }} centered>
      <div className="wm-stack">
        <p>{about}</p>
        {fault}
        <div className="wm-row">
          <Button {...(goes ? { color: 'red.8' } : {})} loading={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
