import { Button, Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { Skeletons } from '../../../shell/Parts';
import { useLive, useShape } from '../editor/context';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }));

/** The way to links by which others read the map, for those who may change it. */
export function ShareButton({ id }: { id: string }) {
  const { t } = useTranslation('mapshares');
  const { you } = useLive();
  const { map } = useShape();
  const [opened, setOpened] = useState(false);
  if (you?.role !== 'editor') return null;
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Icon name="link" size={16} />} onClick={() => setOpened(true)}>
        {t('share')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('title', { name: textOf(map, 'name') })} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {opened ? (
          <Suspense fallback={<Skeletons rows={4} />}>
            <ShareDialog id={id} />
          </Suspense>
        ) : null}
      </Modal>
    </>
  );
}
