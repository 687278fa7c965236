import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../Parts';
import type { IconName } from '../icons';
import { useFormat } from '../session';
import { MOST_SENT } from './sentBytes';
import { TableFile } from './TableFile';
import type { TableInPlace } from './useTable';
import './tables.css';

/** Takes a table that is asked in place of the log, or goes back to the log. */
export function InPlaceOfLog({ place }: { place: TableInPlace }) {
  const { t } = useTranslation('tables');
  const format = useFormat();
  const words = { choose: t('choose'), tooLarge: t('tooLarge', { most: format.bytes(MOST_SENT) }) };
  return (
    <div className="wm-row">
      <TableFile chosen={place.table?.name} onText={(text, name) => place.give({ name, text })} most={MOST_SENT} words={words} />
      {place.asked ? (
        <Button size="xs" variant="subtle" onClick={() => place.give(null)}>
          {t('remove')}
        </Button>
      ) : null}
    </div>
  );
}

/** Shown where the address asks a table that the tab does not have. */
export function TableGone({ icon }: { icon: IconName }) {
  const { t } = useTranslation('tables');
  return <EmptyState icon={icon} title={t('goneTitle')} about={t('goneAbout')} />;
}

/** What such a table looks like. */
export function TableForm({ about, example }: { about?: string; example: string }) {
  return (
    <>
      {about ? <p>{about}</p> : null}
      <pre className="wm-table-form">{example}</pre>
    </>
  );
}
