import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { DataTable } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import type { Conformance } from './calls';
import { pointsOf, type WeekPoint } from './model';

const WIDTH = 860;
const HEIGHT = 150;

/** Fitness week by week between its control limits, and what left them. */
export function Weeks({ conformance, name }: { conformance: Conformance; name: (step: string | null | undefined) => string }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const { points, from, to } = pointsOf(conformance.weeks);
  const x = (point: WeekPoint) => 8 + point.x * (WIDTH - 16);
  const y = (value: number) => HEIGHT - 8 - value * (HEIGHT - 16);
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
          </svg>
          <figcaption className="wm-soft wm-small">{t('weeksPicture', { from: format.share(share(from)), to: format.share(share(to)) })}</figcaption>
        </figure>
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
