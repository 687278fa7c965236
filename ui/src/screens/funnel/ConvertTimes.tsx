import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Histogram } from '../../charts/histogram';
import { seconds } from '../../core/units';
import { useLogFilter } from '../../shell/address';
import { Answer, answerOf } from '../../shell/Answer';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { readTimeToConvert, type FunnelOptions, type TimeToConvert } from './calls';

/** How long those who reached the last step took from the first. */
export function ConvertTimes({ funnel }: { funnel: FunnelOptions }) {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const filter = useLogFilter();
  const asked = ['ws', ws, 'funnel-histogram', funnel, filter];
  const times = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => readTimeToConvert(ws, funnel, filter, signal),
    placeholderData: keepPreviousData,
  });
  if (answerOf(times)?.seconds === null) return null;
  return (
    <section className="wm-card wm-stack" aria-label={t('convert.title')} aria-busy={times.isFetching}>
      <Answer noun="funnel/histogram" name={t('convert.title')} result={times} asked={asked}>
        {(found) => <Spread times={found} />}
      </Answer>
    </section>
  );
}

function Spread({ times }: { times: TimeToConvert }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const { conversions, histogram, seconds: spread } = times;
  if (!spread) return null;
  const word = (value: number | null | undefined) => format.duration(value === null || value === undefined ? null : seconds(value));
  return (
    <>
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
    </>
  );
}
