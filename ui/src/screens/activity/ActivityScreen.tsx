import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { LineChart } from '../../charts/line';
import { eitherOf, typesIn } from '../../core/eventTypes';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Answer } from '../../shell/Answer';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { TypesPicker } from '../../shell/TypesPicker';
import { PERIODS, readChurn, readStates, readStickiness, type ActivityQuestion } from './calls';
import { churnOf, daysActiveOf, MOST_BARS, ratiosOf, statesOf, tableOf, type Words } from './model';
import { Repeat } from './Repeat';

/** How active customers are: states, churn, stickiness, repeat purchases. */
export function ActivityScreen() {
  const { t } = useTranslation('activity');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const types = typesIn(search['type']);
  const type = eitherOf(types);
  const period = chosenIn(search['period'], PERIODS);
  const question: ActivityQuestion = { ...(type === undefined ? {} : { type }), period };
  const result = useQuery({
    queryKey: ['ws', ws, 'activity', question, range],
    queryFn: ({ signal }) => readStates(ws, question, range, signal),
    placeholderData: keepPreviousData,
  });
  const words: Words = {
    start: t(`start.${period}`),
    customers: t('customers'),
    active: t('active'),
    new: t('new'),
    returning: t('returning'),
    resurrecting: t('resurrecting'),
    dormant: t('dormant'),
    churn: t('churn'),
    ratio: t('ratio'),
    day: (day) => format.day(day),
    days: t('days'),
  };
  return (
    <Analysis
      noun="activity"
      result={result}
      controls={
        <>
          <TypesPicker joined label={t('type')} none={t('anyEvent')} value={types} onChange={(next) => change({ type: next.length > 0 ? next : undefined })} />
          <ChoicePicker label={t('period')} name="period" choices={PERIODS} write={(choice) => t(`periods.${choice}`)} />
        </>
      }
      table={(data) => tableOf(data, words)}
      isEmpty={(data) => data.buckets.length === 0}
      defined={(data) => data.definition}
      below={() => (
        <>
          <ChurnCard question={question} words={words} />
          <StickinessCard type={type} words={{ ...words, start: t('start.day') }} />
          <Repeat />
        </>
      )}
    >
      {(data) => (
        <>
          <BarChart twin={false} title={t('states')} file="activity" height={360} model={statesOf(data, words)} />
          {data.buckets.length > MOST_BARS ? <p className="wm-soft wm-small">{t('lastShown', { n: format.count(MOST_BARS), all: format.count(data.buckets.length) })}</p> : null}
          {data.partial.map((start) => (
            <p key={start} className="wm-soft wm-small">
              {t('partial', { day: format.day(start) })}
            </p>
          ))}
        </>
      )}
    </Analysis>
  );
}

function ChurnCard({ question, words }: { question: ActivityQuestion; words: Words }) {
  const { t } = useTranslation('activity');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const asked = ['ws', ws, 'activity', 'churn', question, range];
  const result = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => readChurn(ws, question, range, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="wm-card wm-stack" aria-label={t('churn')} aria-busy={result.isFetching}>
      <Answer noun="activity/churn" name={t('churn')} result={result} asked={asked}>
        {(found) => (
          <>
            <LineChart title={t('churn')} file="churn" height={260} model={churnOf(found, words)} />
            <p className="wm-soft wm-small">{t('churnAbout')}</p>
          </>
        )}
      </Answer>
    </section>
  );
}

function StickinessCard({ type, words }: { type: string | undefined; words: Words }) {
  const { t } = useTranslation('activity');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const asked = ['ws', ws, 'activity', 'stickiness', type, range];
  const result = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => readStickiness(ws, type, range, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="wm-card wm-stack" aria-label={t('stickiness')} aria-busy={result.isFetching}>
      <Answer noun="activity/stickiness" name={t('stickiness')} result={result} asked={asked}>
        {(found) => (
          <>
            <LineChart title={t('stickiness')} file="stickiness" height={280} model={ratiosOf(found, words)} />
            <p className="wm-soft wm-small">
              {t('stickinessAbout')} {t('average', { share: format.share(found.average.dauMau) })}
            </p>
            {found.daysActive.length > 0 ? <BarChart title={t('daysActive')} file="days-active" height={240} model={daysActiveOf(found, words)} /> : null}
          </>
        )}
      </Answer>
    </section>
  );
}
