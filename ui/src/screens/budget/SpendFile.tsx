import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import type { Spend } from './useSpend';

const MOST_BYTES = 500_000;

/** Takes the table of spend from a file. */
export function SpendFile({ spend, onSpend }: { spend: Spend | null; onSpend: (spend: Spend | null) => void }) {
  const { t } = useTranslation('budget');
  const [bad, setBad] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    setBad(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onSpend({ name: file.name, text: await file.text() });
  };
  return (
    <div className="wm-row">
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('file') }}>
        {(props) => (
          <Button {...props} size="xs" variant={spend ? 'default' : 'filled'} leftSection={<Icon name="file" size={16} />}>
            {spend ? spend.name : t('file')}
          </Button>
        )}
      </FileButton>
      {spend ? (
        <Button size="xs" variant="subtle" onClick={() => onSpend(null)}>
          {t('remove')}
        </Button>
      ) : null}
      {bad ? <p role="alert">{t('tooLarge')}</p> : null}
    </div>
  );
}
