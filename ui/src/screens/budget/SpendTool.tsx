import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { Question } from '../../shell/Question';
import { useMayWrite } from '../../shell/session';
import { TableFile } from '../../shell/tables/TableFile';
import type { KeptSpend } from './calls';
import { SpendFault } from './SpendFault';
import { useSaveSpend } from './useSaveSpend';
import { useSpendFile } from './useSpendFile';

const SpendDialog = lazy(() => import('./SpendDialog'));

/** The table of spend that the workspace keeps: says which months it has, takes one from a file, and opens it. */
export function SpendTool({ own }: { own: KeptSpend | null }) {
  const { t } = useTranslation('budget');
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState<{ readonly name: string; readonly text: string }>();
  const { save } = useSaveSpend(() => setNext(undefined));
  const file = useSpendFile();
  const entries = own?.spend.entries ?? [];
  const months = { first: entries[0]?.month, last: entries.at(-1)?.month };
  const take = (text: string, name: string) => {
    save.reset();
    if (own) setNext({ name, text });
    else save.mutate({ csv: text, file: name });
  };
  return (
    <div className="wm-row wm-spend-tool">
      {own ? (
        <Button size="xs" variant="default" leftSection={<Icon name="table" size={16} />} onClick={() => setOpen(true)}>
          {t('spendOf', months)}
        </Button>
      ) : null}
      {mayWrite ? <TableFile {...file} filled={!own} busy={save.isPending} onText={take} /> : own ? null : <span className="wm-soft">{t('noneReadOnly')}</span>}
      {mayWrite && !own ? (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('write')}
        </Button>
      ) : null}
      {next ? null : <SpendFault error={save.error} />}
      <Question
        open={next !== undefined}
        title={t('replaceTitle')}
        about={t('replaceAbout', { name: next?.name, ...months, interpolation: { escapeValue: false } })}
        yes={t('replace')}
        busy={save.isPending}
        fault={<SpendFault error={save.error} />}
        onYes={() => next && save.mutate({ csv: next.text, file: next.name })}
        onClose={() => setNext(undefined)}
      />
      {open ? (
        <Suspense>
          <SpendDialog own={own} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
