import { Button, Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOf, type LogRange } from '../core/logRange';
import { useAddress, useLogRange } from './address';
import { Icon } from './icons';
import { useRangeSaid } from './said';

const LogRangeForm = lazy(async () => ({ default: (await import('./LogRangeForm')).LogRangeForm }));

/** Chooses the time range that the analyses of a workspace look at; the address keeps it. */
export function LogRangePicker() {
  const { t } = useTranslation();
  const range = useLogRange();
  const [, change] = useAddress();
  const [open, setOpen] = useState(false);
  const { first, last } = daysOf(range);
  const said = useRangeSaid();
  const take = (next: LogRange) => {
    change({ since: next.since, until: next.until });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withinPortal trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<Icon name="clock" size={16} />} rightSection={<Icon name="chevron" size={14} />} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="wm-hidden">{t('range.label')}: </span>
          {said}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('range.label')}>
        <Suspense fallback={null}>
          <LogRangeForm first={first} last={last} onTake={take} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
