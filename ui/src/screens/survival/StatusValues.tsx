import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saysOf } from '../../core/textTable';
import { useAddress } from '../../shell/address';
import { EmptyState } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import type { Status } from './TableControls';
import './survival.css';

const SHOWN = 12;
const NAMED = 5;

/** Asks which value of a column means that the event came, where they do not say so themselves. */
export function StatusValues({ status }: { status: Status }) {
  const { t } = useTranslation('tables');
  const format = useFormat();
  const [, change] = useAddress();
  const { column, values } = status;
  return (
    <EmptyState icon="survival" title={t('valueTitle')} about={t('valueAbout', { column, interpolation: { escapeValue: false } })}>
      <ul className="wm-status-values" aria-label={column}>
        {values.slice(0, SHOWN).map(({ value, rows }) => (
          <li key={value}>
            <Button size="xs" variant="default" disabled={value === ''} onClick={() => change({ event: value })}>
              {value === '' ? t('emptyCell') : value}
            </Button>
            <span className="wm-number">{t('rows', { count: rows, n: format.count(rows) })}</span>
            <span className="wm-soft">{t(`says.${saysOf(value)}`)}</span>
          </li>
        ))}
      </ul>
      {values.length > SHOWN ? <p className="wm-small">{t('commonest', { n: format.count(SHOWN), all: format.count(values.length) })}</p> : null}
    </EmptyState>
  );
}

/** Says how the values of the column are counted; nothing where they say it themselves. */
export function StatusCounted({ status: { event, values } }: { status: Status }) {
  const { t } = useTranslation('tables');
  const format = useFormat();
  if (event === '') return null;
  const others = values.flatMap(({ value }) => (value === event ? [] : [value === '' ? t('emptyCell') : value]));
  const named = others.length > NAMED ? [...others.slice(0, NAMED), '…'] : others;
  return <p className="wm-soft wm-small">{t(others.length === 0 ? 'countedAll' : 'counted', { event, others: format.list(named), interpolation: { escapeValue: false } })}</p>;
}
