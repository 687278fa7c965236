import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { useShape } from '../editor/context';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';
import './shares.css';

/** A new link to a map, and those that there are. */
export function ShareDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('mapshares');
  const { map } = useShape();
  return (
    <Modal opened onClose={onClose} title={t('title', { name: textOf(map, 'name') })} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="wm-stack">
        <ShareForm id={id} />
        <ShareList id={id} />
      </div>
    </Modal>
  );
}
