import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { MOST_BYTES } from './spendText';

/** Takes the text of a table of spend from a file. */
export function SpendFile({ filled, busy, onText }: { filled: boolean; busy: boolean; onText: (text: string) => void }) {
  const { t } = useTranslation('budget');
  const [bad, setBad] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    setBad(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onText(await file.text());
  };
  return (
    <>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('file') }}>
        {(props) => (
          <Button {...props} size="xs" loading={busy} variant={filled ? 'filled' : 'default'} leftSection={<Icon name="file" size={16} />}>
            {t('file')}
          </Button>
        )}
      </FileButton>
      {bad ? <p role="alert">{t('tooLarge')}</p> : null}
    </>
  );
}
