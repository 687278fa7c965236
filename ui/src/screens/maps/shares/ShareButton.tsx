import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import { useLive } from '../editor/context';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }));

/** The way to links by which others read the map, for those who may change it. */
export function ShareButton({ id }: { id: string }) {
  const { t } = useTranslation('mapshares');
  const { you } = useLive();
  const [open, setOpen] = useState(false);
  if (you?.role !== 'editor') return null;
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Icon name="link" size={16} />} onClick={() => setOpen(true)}>
        {t('share')}
      </Button>
      <Suspense fallback={null}>{open ? <ShareDialog id={id} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
