import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { isSure, type Measure, type Row } from './rows';

/** Both groups' numbers as two bars for each name, with the difference and whether it is more than chance. */
export function Differences({ rows, label }: { rows: readonly Row[]; label: string }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  // Bars of one measure are as long as they are many; those of another have a length of their own.
  const mostOf = (measure: Measure) => Math.max(1e-12, ...rows.filter((row) => row.measure === measure).flatMap((row) => [row.a ?? 0, row.b ?? 0]));
  const most: Record<Measure, number> = { share: mostOf('share'), duration: mostOf('duration'), decimal: mostOf('decimal') };
  const signed = (value: number, measure: Measure) => `${value < 0 ? '−' : '+'}${measure === 'share' ? format.number(Math.abs(value) * 100, 'decimal') : format.number(Math.abs(value), measure)}`;
  return (
    <ol className="wm-differences" aria-label={label}>
      {rows.map((row) => (
        <li key={row.name} data-sure={isSure(row.tested)}>
          <span className="wm-difference-name">{row.name}</span>
          <div className="wm-difference-bars">
            {(['a', 'b'] as const).map((group) => (
              <div key={group} className="wm-difference-bar" data-group={group}>
                <span className="wm-hidden">{t(group)}: </span>
                {row[group] ? <span className="wm-difference-fill" aria-hidden="true" style={{ width: `${(70 * row[group]) / most[row.measure]}%` }} /> : null}
                <span>{format.number(row[group], row.measure)}</span>
              </div>
            ))}
          </div>
          {row.tested ? (
            <div className="wm-difference-said">
              <strong>{row.measure === 'share' ? t('points', { n: signed(row.tested.difference, row.measure) }) : signed(row.tested.difference, row.measure)}</strong>
              <span className="wm-soft wm-small">
                {signed(row.tested.low, row.measure)} … {signed(row.tested.high, row.measure)} · p {format.p(row.tested.corrected)}
              </span>
              <span className="wm-chip" data-sure={isSure(row.tested)}>
                {isSure(row.tested) ? t('sure') : t('unsure')}
              </span>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
