import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons';

const SaveViewDialog = lazy(() => import('./SaveViewDialog'));

/** Keeps what is on screen under a name. */
export function SaveView() {
  const { t } = useTranslation('boards');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Icon name="boards" size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('save')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <SaveViewDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
