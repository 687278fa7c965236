import { useTranslation } from 'react-i18next';
import type { FunnelResult } from './calls';
import { useFormat } from '../../shell/session';

/** The conversion of each value of a property, side by side. */
export function Breakdown({ property, rows }: { property: string; rows: NonNullable<FunnelResult['breakdown']> }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const names = rows[0]?.steps.map((step) => step.step) ?? [];
  const title = t('breakdownTitle', { property });
  return (
    <section className="wm-card wm-stack">
      <h2>{title}</h2>
      <div className="wm-table-box" tabIndex={0} role="region" aria-label={title}>
        <table className="wm-table">
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              {names.map((name, at) => (
                <th key={at} scope="col" className="wm-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{row.value ?? t('noValue')}</th>
                {row.steps.map((step, column) => (
                  <td key={column} className="wm-number">
                    {format.count(step.count ?? step.customers)}
                    {column > 0 ? <span className="wm-soft"> · {format.share(step.fromStart)}</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
