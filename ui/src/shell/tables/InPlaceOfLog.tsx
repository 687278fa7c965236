import { useTranslation } from 'react-i18next';
import { TableFile } from './TableFile';
import type { GivenTable } from './useTable';
import './tables.css';

const MOST_BYTES = 3_500_000;

/** Takes a table that is asked in place of the log, or goes back to the log. */
export function InPlaceOfLog({ table, onTable }: { table: GivenTable | null; onTable: (table: GivenTable | null) => void }) {
  const { t } = useTranslation('tables');
  return <TableFile table={table} onTable={onTable} most={MOST_BYTES} words={{ choose: t('choose'), remove: t('remove'), tooLarge: t('tooLarge') }} />;
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
