import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HeatMap } from '../../charts/heat';
import { LineChart } from '../../charts/line';
import { eitherOf, typesIn } from '../../core/eventTypes';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { TypesPicker } from '../../shell/TypesPicker';
import { CHOICES, readRetention, type Retention, type RetentionQuestion } from './calls';
import { curveOf, heatOf, MOST_ROWS, tableOf, type Words } from './model';

const BUCKETS = { day: 15, week: 13, month: 13 } as const;

/** Who comes back, cohort by cohort. */
export function RetentionScreen() {
  const { t } = useTranslation('retention');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search] = useAddress();
  const start = eitherOf(typesIn(search['start']));
  const back = eitherOf(typesIn(search['return']));
  const period = chosenIn(search['period'], CHOICES.period);
  const question: RetentionQuestion = {
    ...(start === undefined ? {} : { start }),
    ...(back === undefined ? {} : { return: back }),
    period,
    mode: chosenIn(search['mode'], CHOICES.mode),
    cohort: chosenIn(search['cohort'], CHOICES.cohort),
    clock: chosenIn(search['clock'], CHOICES.clock),
    buckets: BUCKETS[period],
  };
  const result = useQuery({
    queryKey: ['ws', ws, 'retention', question, range],
    queryFn: ({ signal }) => readRetention(ws, question, range, signal),
    placeholderData: keepPreviousData,
  });
  const words: Words = {
    cohort: t('cohortColumn'),
    size: t('customers'),
    bucket: t(`bucket.${period}`),
    share: t('share'),
    all: t('all'),
    day: (day) => format.day(day),
    of: (returned, size) => t('of', { n: format.count(returned), size: format.count(size) }),
    partial: t('partial'),
  };
  const hasPartial = (data: Retention) => data.cohorts.some((cohort) => cohort.partial.length > 0);
  return (
    <Analysis
      noun="retention"
      result={result}
      controls={<Controls />}
      table={(data) => tableOf(data, words)}
      isEmpty={(data) => data.cohorts.length === 0}
      defined={(data) => data.definition}
    >
      {(data) => (
        <>
          <HeatMap twin={false} title={t('heat')} file="retention" model={heatOf(data, words)} />
          {data.cohorts.length > MOST_ROWS ? <p className="wm-soft wm-small">{t('youngest', { n: format.count(MOST_ROWS), all: format.count(data.cohorts.length) })}</p> : null}
          {hasPartial(data) ? <p className="wm-soft wm-small">{t('partialNote')}</p> : null}
          <LineChart title={t('curve')} file="retention-curve" height={260} model={curveOf(data, words)} />
        </>
      )}
    </Analysis>
  );
}

function Controls() {
  const { t } = useTranslation('retention');
  const [search, change] = useAddress();
  const start = typesIn(search['start']);
  return (
    <>
      <TypesPicker joined label={t('start')} none={t('anyEvent')} value={start} onChange={(types) => change({ start: types.length > 0 ? types : undefined })} />
      <TypesPicker joined label={t('return')} none={start.length > 0 ? t('sameEvent') : t('anyEvent')} value={typesIn(search['return'])} onChange={(types) => change({ return: types.length > 0 ? types : undefined })} />
      <ChoicePicker label={t('period')} name="period" choices={CHOICES.period} write={(period) => t(`periods.${period}`)} />
      <ChoicePicker label={t('mode')} name="mode" choices={CHOICES.mode} write={(mode) => t(`modes.${mode}`)} />
      <ChoicePicker label={t('cohort')} name="cohort" choices={CHOICES.cohort} write={(cohort) => t(`cohorts.${cohort}`)} />
      <ChoicePicker label={t('clock')} name="clock" choices={CHOICES.clock} write={(clock) => t(`clocks.${clock}`)} />
    </>
  );
}
