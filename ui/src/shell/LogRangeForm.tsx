import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../core/format';
import { lastDays, rangeOfDays, type LogRange } from '../core/logRange';
import { logQuery, useFormat, useWorkspace, useWorkspaceId } from './session';

const PRESETS = [30, 90, 365] as const;

/** The days that bound a time range, or so many days up to the end of the log. */
export function LogRangeForm({ first, last, onTake }: { first: string; last: string; onTake: (range: LogRange) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useWorkspace()?.zone ?? 'UTC';
  const log = useQuery(logQuery(useWorkspaceId())).data;
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const range = rangeOfDays(from, to);
  const end = log?.until ? dayIn(log.until, zone) : '';
  const begin = log?.since ? dayIn(log.since, zone) : '';
  return (
    <form
      className="wm-stack wm-range"
      onSubmit={(event) => {
        event.preventDefault();
        if (range) onTake(range);
      }}
    >
      <div className="wm-row">
        <Button size="compact-sm" variant="default" onClick={() => onTake({})}>
          {t('range.all')}
        </Button>
        {end === '' ? null : PRESETS.map((days) => (
          <Button key={days} size="compact-sm" variant="default" onClick={() => onTake(lastDays(end, days))}>
            {t('range.last', { count: days, n: format.count(days) })}
          </Button>
        ))}
      </div>
      <div className="wm-row wm-range-days">
        <TextInput type="date" size="xs" label={t('range.first')} value={from} min={begin} max={end} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput type="date" size="xs" label={t('range.lastDay')} value={to} min={begin} max={end} onChange={(event) => setTo(event.currentTarget.value)} error={range === null ? t('range.bad') : undefined} />
      </div>
      <Button type="submit" size="xs" disabled={range === null}>
        {t('range.apply')}
      </Button>
    </form>
  );
}
