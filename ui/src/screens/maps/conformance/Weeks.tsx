import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { DataTable } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import type { Conformance, Week } from './calls';
import { Count, CountTable } from './Counts';
import { pointsOf, type WeekPoint } from './model';
import { useQuestions, type Question } from './questions';

const WIDTH = 860;
const HEIGHT = 150;

/** Fitness week by week between its control limits, and what left them. */
export function Weeks({ conformance, name, onAsk }: { conformance: Conformance; name: (step: string | null | undefined) => string; onAsk: (question: Question) => void }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const { week: asked } = useQuestions(name);
  const { points, from, to } = pointsOf(conformance.weeks);
  const x = (point: WeekPoint) => 8 + point.x * (WIDTH - 16);
  const y = (value: number) => HEIGHT - 8 - value * (HEIGHT - 16);
  const reach = (WIDTH - 16) / Math.max(1, conformance.weeks.length - 1);
  const part = (value: number | null | undefined) => format.share(value === null || value === undefined ? null : share(value));
  const told = (week: Week) => t('openWeek', { week: format.day(week.week), n: format.count(week.customers), fitness: part(week.fitness) });
  const limited = points.filter((point) => point.low !== null && point.high !== null);
  const band = [...limited.map((point) => `${x(point)},${y(point.high ?? 0)}`), ...limited.toReversed().map((point) => `${x(point)},${y(point.low ?? 0)}`)].join(' ');
  return (
    <section className="wm-card wm-stack" aria-label={t('weeks')}>
      <h2>{t('weeks')}</h2>
      {points.length === 0 ? null : (
        <figure className="wm-conformance-weeks">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('weeksPicture', { from: format.share(share(from)), to: format.share(share(to)) })}>
            {limited.length > 1 ? <polygon points={band} /> : null}
            <polyline points={points.map((point) => `${x(point)},${y(point.y)}`).join(' ')} />
            {points.map((point) =>
              point.week.drift ? (
                <path key={point.week.week} className="wm-conformance-drift" d={`M${x(point)} ${y(point.y) - 7}l7 7l-7 7l-7 -7z`} />
              ) : (
                <circle key={point.week.week} cx={x(point)} cy={y(point.y)} r={3.5} />
              ),
            )}
            {points.map((point) => (
              <rect key={point.week.week} className="wm-week-reach" data-week={point.week.week} x={x(point) - reach / 2} y={0} width={reach} height={HEIGHT} onClick={() => onAsk(asked(point.week))}>
                <title>{told(point.week)}</title>
              </rect>
            ))}
          </svg>
          <figcaption className="wm-soft wm-small">{t('weeksPicture', { from: format.share(share(from)), to: format.share(share(to)) })}</figcaption>
        </figure>
      )}
      {conformance.weeks.length === 0 ? null : (
        <details className="wm-conformance-weekly">
          <summary>{t('weekly')}</summary>
          <CountTable
            caption={t('weekly')}
            header={[t('week'), t('customers'), t('fitness'), t('low'), t('high'), t('note')]}
            numbers={[1, 2, 3, 4]}
            rows={conformance.weeks.map((week) => ({
              key: week.week,
              cells: [
                format.day(week.week),
                <Count key="n" label={told(week)} onAsk={week.customers === 0 ? null : () => onAsk(asked(week))}>
                  {format.count(week.customers)}
                </Count>,
                part(week.fitness),
                part(week.low),
                part(week.high),
                week.drift ? t('outside') : week.partial ? t('partial') : '',
              ],
            }))}
          />
        </details>
      )}
      {conformance.alarms.length === 0 ? (
        <p>{t('noAlarms')}</p>
      ) : (
        <DataTable
          caption={t('alarms')}
          table={{
            header: [t('week'), t('what'), t('value'), t('usual'), t('low'), t('high')],
            rows: conformance.alarms.map((alarm) => [format.day(alarm.week), name(alarm.step), alarm.value, alarm.usual, alarm.low, alarm.high]),
            kinds: ['count', 'count', 'share', 'share', 'share', 'share'],
          }}
        />
      )}
    </section>
  );
}
