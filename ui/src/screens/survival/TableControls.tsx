import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { countsOf, isPlain, namesOf, readTable, type ValueCount } from '../../core/textTable';
import { useAddress } from '../../shell/address';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import type { GivenTable } from '../../shell/tables/kept';
import { CHOICES, type TableQuestion } from './calls';

const UNITS = { day: '1d', week: '7d', month: '30d', hour: '1h' } as const;
const NAMES = ['day', 'week', 'month', 'hour'] as const;
const MOST_VALUES = 50;

/** The column that says whether the event came, and what stands in it. */
export interface Status {
  readonly column: string;
  readonly values: readonly ValueCount[];
  /** The value that means that the event came; empty if the values say so themselves, or none is chosen yet. */
  readonly event: string;
}

interface Asked {
  /** What is asked of the table, without the table itself; null while something is missing. */
  readonly question: Omit<TableQuestion, 'table'> | null;
  /** Null while a column is missing. */
  readonly status: Status | null;
}

const NOTHING: Asked = { question: null, status: null };

/** What the address asks of a table. */
export function useTableQuestion(table: GivenTable | null, points: number): Asked {
  const [search] = useAddress();
  const read = useMemo(() => (table ? readTable(table.text) : null), [table]);
  if (!table || !read) return NOTHING;
  const columns = ['', ...namesOf(read)];
  const time = chosenIn(search['time'], columns);
  const status = chosenIn(search['status'], columns);
  const by = chosenIn(search['group'], columns);
  if (time === '' || status === '') return NOTHING;
  const values = countsOf(read, status);
  const event = chosenIn(search['event'], ['', ...values.map(({ value }) => value)]);
  const question = {
    time,
    status: event === '' ? status : `${status}=${event}`,
    unit: UNITS[chosenIn(search['unit'], NAMES)],
    ...(by === '' ? {} : { breakdown: by }),
    interval: chosenIn(search['interval'], CHOICES.interval),
    points,
  };
  return { question: event === '' && !isPlain(values) ? null : question, status: { column: status, values, event } };
}

/** Chooses the columns of a table that has a row for each customer. */
export function TableControls({ table }: { table: GivenTable }) {
  const { t } = useTranslation('survival');
  const [search, change] = useAddress();
  const read = useMemo(() => readTable(table.text), [table]);
  const columns = ['', ...namesOf(read)];
  const status = chosenIn(search['status'], columns);
  const values = countsOf(read, status);
  const offered = values.slice(0, MOST_VALUES).map(({ value }) => value);
  const event = chosenIn(search['event'], ['', ...values.map(({ value }) => value)]);
  const named = (none: string) => (column: string) => (column === '' ? none : column);
  return (
    <>
      <ChoicePicker label={t('tables:time')} name="time" choices={columns} write={named(t('tables:column'))} />
      <ChoicePicker label={t('tables:unit')} name="unit" choices={NAMES} write={(word) => t(`tables:units.${word}`)} />
      <Select
        className="wm-choice"
        size="xs"
        label={t('tables:status')}
        value={status}
        allowDeselect={false}
        data={columns.map((column) => ({ value: column, label: named(t('tables:column'))(column) }))}
        onChange={(column) => change({ status: column ? column : undefined, event: undefined })}
      />
      {status === '' ? null : (
        <ChoicePicker
          label={t('tables:event')}
          name="event"
          choices={['', ...new Set([...offered, event].filter((value) => value !== ''))]}
          write={named(isPlain(values) ? t('tables:plain') : t('tables:value'))}
        />
      )}
      <ChoicePicker label={t('breakdown')} name="group" choices={columns} write={named(t('noBreakdown'))} />
    </>
  );
}
