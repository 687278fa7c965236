import { useTranslation } from 'react-i18next';
import { share } from '../../core/units';
import { useFormat } from '../../shell/session';
import { isSure, type Row } from './rows';

/** Both groups' numbers as two bars for each name, with the difference and whether it is more than chance. */
export function Differences({ rows, isTime }: { rows: readonly Row[]; isTime: boolean }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const most = Math.max(1e-12, ...rows.flatMap((row) => [row.a ?? 0, row.b ?? 0]));
  const number = (value: number | null) => (value === null ? '–' : isTime ? format.duration(value) : format.share(share(value)));
  const signed = (value: number) => {
    const sign = value < 0 ? '−' : '+';
    return isTime ? `${sign}${format.duration(Math.abs(value))}` : `${sign}${format.number(Math.abs(value) * 100, 'decimal')}`;
  };
  const p = (value: number) => (value < 0.001 ? '< 0.001' : format.number(value, 'decimal'));
  return (
    <ol className="wm-differences">
      {rows.map((row) => (
        <li key={row.name} data-sure={isSure(row.tested)}>
          <span className="wm-difference-name">{row.name}</span>
          <div className="wm-difference-bars">
            {(['a', 'b'] as const).map((group) => (
              <div key={group} className="wm-difference-bar" data-group={group}>
                <span className="wm-hidden">{t(group)}: </span>
                <span className="wm-difference-fill" aria-hidden="true" style={{ width: `${(70 * (row[group] ?? 0)) / most}%` }} />
                <span>{number(row[group])}</span>
              </div>
            ))}
          </div>
          {row.tested ? (
            <div className="wm-difference-said">
              <strong>{isTime ? signed(row.tested.difference) : t('points', { n: signed(row.tested.difference) })}</strong>
              <span className="wm-soft wm-small">
                {signed(row.tested.low)} … {signed(row.tested.high)} · p {p(row.tested.corrected)}
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
