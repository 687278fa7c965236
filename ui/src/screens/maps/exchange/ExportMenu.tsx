import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }));

/** The way to a map as a file. */
export function ExportMenu({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('mapfiles');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Icon name="download" size={16} />} onClick={() => setOpen(true)}>
        {t('export.title')}
      </Button>
      <Suspense fallback={null}>{open ? <ExportDialog id={id} name={name} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
