import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/spark';
import { KIND_OF_UNIT, readTrends } from '../../shell/metrics/calls';
import { latestOf } from '../../shell/metrics/latest';
import { failureText, Skeletons } from '../../shell/Parts';
import { useFormat } from '../../shell/session';

const WEEKS = 12;

/** A metric's value of the last complete week, the one before, and its course. */
export function TileMetric({ ws, metric, name }: { ws: string; metric: string; name: string }) {
  const { t } = useTranslation('boards');
  const format = useFormat();
  const result = useQuery({ queryKey: ['ws', ws, 'trends', [metric], 'week', {}], queryFn: ({ signal }) => readTrends(ws, [metric], 'week', {}, signal) });
  if (result.isPending) return <Skeletons rows={2} />;
  if (result.isError) return <p className="wm-bad">{failureText(result.error, t)}</p>;
  const series = result.data.metrics[0];
  const latest = series && latestOf(series, WEEKS);
  if (!series || !latest) return <p className="wm-soft">{t('notYet')}</p>;
  const kind = KIND_OF_UNIT[series.unit];
  return (
    <>
      <div className="wm-tile-number">
        <strong>{format.number(latest.now.value ?? null, kind)}</strong>
        <Sparkline name={t('course', { name, interpolation: { escapeValue: false } })} values={latest.course.map((point) => point.value ?? null)} />
      </div>
      <p className="wm-soft wm-small">
        {t('ofWeek', { day: format.day(latest.now.start) })}
        {latest.before ? `; ${t('before', { value: format.number(latest.before.value ?? null, kind), interpolation: { escapeValue: false } })}` : ''}
      </p>
    </>
  );
}
