import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/http';
import { ABSENT } from '../core/format';
import { kindAt, toCsv, type Table } from '../core/table';
import { Icon, type IconName } from './icons';
import { addressOf, type ScreenName } from './screens';
import { useFormat, useWorkspaceId } from './session';

const FaultWords = lazy(() =>
  import('./FaultWords').then(
    (it) => ({ default: it.FaultWords }),
    () => ({ default: ({ detail }: { code: string; detail: string }) => <span lang="en">{detail}</span> }),
  ),
);
const NobodyAgreed = lazy(() => import('./Heed').then((it) => ({ default: it.NobodyAgreed })));

/** The head of a screen: its name, one line on what it is for, and what can be done. */
export function ScreenHead({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className="wm-head">
      <div className="wm-head-text">
        <h1>{title}</h1>
        {about ? <p>{about}</p> : null}
      </div>
      {children ? <div className="wm-head-actions">{children}</div> : null}
    </header>
  );
}

/** What a person sees where there is nothing yet: what would be here, and the one thing to do. */
export function EmptyState({ icon, title, about, children }: { icon: IconName; title: string; about: string; children?: ReactNode }) {
  return (
    <div className="wm-empty">
      <span className="wm-empty-icon">
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      <p>{about}</p>
      {children}
    </div>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ to, label, variant = 'filled', icon, size = 'sm' }: { to: ScreenName; label: string; variant?: string; icon?: IconName; size?: string }) {
  const ws = useWorkspaceId();
  return (
    <Button
      variant={variant}
      size={size}
      leftSection={icon ? <Icon name={icon} size={18} /> : undefined}
      renderRoot={(props) => <Link to={addressOf(to)} params={{ ws }} {...props} />}
    >
      {label}
    </Button>
  );
}

/** No events yet: the way to import some; or none of those who agreed to what the screen needs. */
export function NoEvents() {
  const { t } = useTranslation();
  const none = (
    <EmptyState icon="import" title={t('noEvents.title')} about={t('noEvents.about')}>
      <ButtonLink to="import" label={t('noEvents.action')} />
    </EmptyState>
  );
  return (
    <Suspense fallback={none}>
      <NobodyAgreed>{none}</NobodyAgreed>
    </Suspense>
  );
}

/** A fault by its code and the server's English words about it: first in the language of the page, then in those words. */
export function FaultText({ code, detail }: { code: string; detail: string }) {
  const { t } = useTranslation();
  const known = t(`shell:failure.codes.${code}`, { defaultValue: '' });
  return known === '' ? (
    <Suspense fallback={null}>
      <FaultWords code={code} detail={detail} />
    </Suspense>
  ) : (
    known
  );
}

/** What went wrong, to be shown within a line of text. */
export function failureText(error: unknown, t: TFunction): ReactNode {
  return error instanceof ApiError ? <FaultText code={error.code} detail={error.message} /> : t('shell:failure.unexpected');
}

/** Something could not be loaded; offers to try again. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="wm-empty" role="alert">
      <span className="wm-empty-icon wm-empty-bad">
        <Icon name="warning" size={28} />
      </span>
      <h2>{t('failure.title')}</h2>
      <p>{failureText(error, t)}</p>
      <Button variant="default" onClick={retry}>
        {t('failure.retry')}
      </Button>
    </div>
  );
}

/** Grey shapes where the content will be. */
export function Skeletons({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="wm-skeletons" role="status">
      <span className="wm-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="wm-skeleton" />
      ))}
    </div>
  );
}

/** Hands a text to the person as a file. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A button that saves a table as CSV; says of what, if it is not the whole screen's. */
export function SaveCsv({ name, table, of }: { name: string; table: Table | (() => Table); of?: string }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon name="download" size={16} />}
      aria-label={of === undefined ? undefined : t('chart.csv', { name: of })}
      onClick={() => saveFile(name, toCsv(typeof table === 'function' ? table() : table), 'text/csv;charset=utf-8')}
    >
      {t('saveCsv')}
    </Button>
  );
}

/** A number stands at the end of its cell; a day or another short word stays on one line. */
const classOf = (cell: string | number | null, ofNumbers: boolean) => (typeof cell === 'string' ? (cell.length <= SHORT ? 'wm-short' : undefined) : typeof cell === 'number' || ofNumbers ? 'wm-number' : undefined);

const SHORT = 12;

/** A table with a caption that scrolls inside its own box; its numbers are written as its kinds say. On a phone its rows can become blocks instead. */
export function DataTable({ table, caption, write, stacks = false }: { table: Table; caption: string; write?: (value: number, column: number) => string; stacks?: boolean }) {
  const format = useFormat();
  // A column without any value stands as one of numbers.
  const isNumber = (column: number) => table.rows.some((row) => typeof row[column] === 'number') || (table.rows.length > 0 && table.rows.every((row) => row[column] === null));
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className={stacks ? 'wm-table wm-stacks' : 'wm-table'}>
        <caption className="wm-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.header.map((name, column) => (
              <th key={column} scope="col" className={isNumber(column) ? 'wm-number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} data-label={stacks ? table.header[column] : undefined} className={classOf(cell, isNumber(column))}>
                  {typeof cell === 'number' ? (write?.(cell, column) ?? format.number(cell, kindAt(table, at, column))) : (cell ?? ABSENT)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A definition, one click away from the number that it defines. */
export function Definition({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details className="wm-definition">
      <summary>
        <Icon name="info" size={16} /> {t('definition')}
      </summary>
      <div>{children}</div>
    </details>
  );
}
