import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Histogram } from '../../charts/histogram';
import { seconds } from '../../core/units';
import { useLogFilter } from '../../shell/address';
import { Failure, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { readTimeToConvert, type FunnelOptions } from './calls';

/** How long those who reached the last step took from the first. */
export function ConvertTimes({ funnel }: { funnel: FunnelOptions }) {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const format = useFormat();
  const filter = useLogFilter();
  const times = useQuery({
    queryKey: ['ws', ws, 'funnel-histogram', funnel, filter],
    queryFn: ({ signal }) => readTimeToConvert(ws, funnel, filter, signal),
    placeholderData: keepPreviousData,
  });
  if (times.isError) return <Failure error={times.error} retry={() => void times.refetch()} />;
  if (!times.data) return <Skeletons rows={4} />;
  const { conversions, histogram, seconds: spread } = times.data;
  if (!spread) return null;
  const word = (value: number | null | undefined) => format.duration(value === null || value === undefined ? null : seconds(value));
  return (
    <section className="wm-card wm-stack" aria-busy={times.isFetching}>
      <Histogram
        title={t('convert.title')}
        file="time-to-convert"
        model={{
          of: { name: t('convert.time'), kind: 'duration' },
          counted: t('convert.counted'),
          bins: histogram,
          marks: spread.median === null ? [] : [{ at: spread.median, name: t('convert.median') }],
        }}
      />
      <p className="wm-soft wm-small">
        {t('convert.said', { count: conversions, n: format.count(conversions), median: word(spread.median), mean: word(spread.mean), p95: word(spread.p95) })}
      </p>
    </section>
  );
}
