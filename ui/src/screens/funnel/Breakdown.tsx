import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { useFormat } from '../../shell/session';
import { breakdownOf, breakdownTable, MOST_VALUES, type BreakdownRow } from './breakdown';

/** The conversion of each value of a property, side by side. */
export function Breakdown({ property, rows }: { property: string; rows: readonly BreakdownRow[] }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = { value: property, noValue: t('noValue'), share: t('colFromStart') };
  const title = t('breakdownTitle', { property });
  return (
    <section className="wm-card wm-stack">
      <BarChart title={title} file="funnel-breakdown" model={breakdownOf(rows, words)} table={breakdownTable(rows, words)} />
      {rows.length > MOST_VALUES ? <p className="wm-soft wm-small">{t('breakdownShown', { n: format.count(MOST_VALUES), all: format.count(rows.length) })}</p> : null}
    </section>
  );
}
