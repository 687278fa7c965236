import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { useMayWrite } from '../../shell/session';
import type { KeptSpend } from './calls';
import { SpendFault } from './SpendFault';
import { SpendFile } from './SpendFile';
import { useSaveSpend } from './useSaveSpend';

const SpendDialog = lazy(() => import('./SpendDialog'));

/** The table of spend that the workspace keeps: says which months it has, takes one from a file, and opens it. */
export function SpendTool({ own }: { own: KeptSpend | null }) {
  const { t } = useTranslation('budget');
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState(false);
  const { save } = useSaveSpend();
  const entries = own?.spend.entries ?? [];
  return (
    <div className="wm-row wm-spend-tool">
      {own ? (
        <Button size="xs" variant="default" leftSection={<Icon name="table" size={16} />} onClick={() => setOpen(true)}>
          {t('spendOf', { first: entries[0]?.month, last: entries.at(-1)?.month })}
        </Button>
      ) : null}
      {mayWrite ? (
        <SpendFile filled={!own} busy={save.isPending} onText={(text) => save.mutate(text)} />
      ) : own ? null : (
        <span className="wm-soft">{t('noneReadOnly')}</span>
      )}
      {mayWrite && !own ? (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('write')}
        </Button>
      ) : null}
      <SpendFault error={save.error} />
      {open ? (
        <Suspense>
          <SpendDialog own={own} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
