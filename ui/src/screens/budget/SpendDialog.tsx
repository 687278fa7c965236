import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shell/Parts';
import { useFormat, useMayWrite } from '../../shell/session';
import { TableFile } from '../../shell/tables/TableFile';
import type { KeptSpend } from './calls';
import { SpendFault } from './SpendFault';
import { useSpendFile } from './useSpendFile';
import { spendTable, spendText } from './spendText';
import { useSaveSpend } from './useSaveSpend';

/** The table of spend that the workspace keeps: to edit, or to look at for those who may not. */
export default function SpendDialog({ own, onClose }: { own: KeptSpend | null; onClose: () => void }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const mayWrite = useMayWrite();
  return (
    <Modal opened onClose={onClose} title={t('spendTitle')} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="wm-stack">
        <p className="wm-soft">{t('spendAbout')}</p>
        {own ? <p className="wm-soft wm-small">{t('savedAt', { when: format.time(own.savedAt) })}</p> : null}
        {mayWrite ? (
          <Editor own={own} onClose={onClose} />
        ) : (
          <>
            <DataTable table={spendTable(own?.spend.entries ?? [], t)} caption={t('spendTitle')} />
            <p className="wm-soft">{t('readOnly')}</p>
          </>
        )}
      </div>
    </Modal>
  );
}

function Editor({ own, onClose }: { own: KeptSpend | null; onClose: () => void }) {
  const { t } = useTranslation('budget');
  const [text, setText] = useState(() => spendText(own?.spend.entries ?? []));
  const { save, remove } = useSaveSpend(onClose);
  const file = useSpendFile();
  return (
    <form
      className="wm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ csv: text });
      }}
    >
      <Textarea
        label={t('rows')}
        description={t('rowsHelp')}
        autosize
        minRows={8}
        maxRows={18}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: 'wm-condition' }}
      />
      <SpendFault error={save.error ?? remove.error} />
      <div className="wm-row">
        <Button type="submit" size="xs" loading={save.isPending}>
          {t('save')}
        </Button>
        <TableFile {...file} onText={setText} />
        {own ? (
          <Button size="xs" variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
