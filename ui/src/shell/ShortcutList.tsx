import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './shortcuts';

/** Lists the keys that work on this screen. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const all = useShortcuts();
  return (
    <Modal opened onClose={onClose} title={t('shortcuts.list')} closeButtonProps={{ 'aria-label': t('close') }} centered>
      <dl className="wm-keys">
        {all.map((shortcut) => (
          <div key={shortcut.keys + shortcut.label}>
            <dt>{t(shortcut.label)}</dt>
            <dd>
              {shortcut.keys.split('+').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
