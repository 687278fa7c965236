import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eitherOf, typesIn } from '../../core/eventTypes';
import { useAddress, useLogRange } from '../../shell/address';
import { Answer } from '../../shell/Answer';
import { ChoicePicker, chosenIn } from '../../shell/ChoicePicker';
import { Definition } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { TypesPicker } from '../../shell/TypesPicker';
import { readRepeat, type RepeatPurchases } from './calls';

const HORIZONS = ['90d', '30d', '180d', '365d'] as const;

/** Who buys again: asked for the types that are purchases. */
export function Repeat() {
  const { t } = useTranslation('activity');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const types = typesIn(search['purchase']);
  const purchase = eitherOf(types);
  const horizon = chosenIn(search['horizon'], HORIZONS);
  const asked = ['ws', ws, 'activity', 'repeat', purchase, horizon, range];
  const result = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => readRepeat(ws, purchase ?? '', horizon, range, signal),
    enabled: purchase !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="wm-card wm-stack" aria-label={t('repeat')} aria-busy={result.isFetching}>
      <h2>{t('repeat')}</h2>
      <div className="wm-controls">
        <TypesPicker joined label={t('purchase')} none={t('choose')} value={types} onChange={(next) => change({ purchase: next.length > 0 ? next : undefined })} />
        <ChoicePicker label={t('horizon')} name="horizon" choices={HORIZONS} write={(choice) => format.duration(Number.parseInt(choice, 10) * 86_400)} />
      </div>
      {purchase === undefined ? (
        <p className="wm-soft">{t('repeatAsk')}</p>
      ) : (
        <Answer noun="activity/repeat" result={result} asked={asked} rows={2}>
          {(found) => <Rate repeat={found} />}
        </Answer>
      )}
    </section>
  );
}

function Rate({ repeat }: { repeat: RepeatPurchases }) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  return (
    <>
      <p>
        <strong className="wm-figure">{format.share(repeat.rate)}</strong>{' '}
        {t('repeatOf', { count: repeat.customers, repeated: format.count(repeat.repeated), n: format.count(repeat.customers) })}
      </p>
      <p className="wm-soft">
        {repeat.timeToSecond === null ? null : `${t('repeatTime', { median: format.duration(repeat.timeToSecond.median) })} `}
        {t('tooRecent', { count: repeat.tooRecent, n: format.count(repeat.tooRecent) })}
      </p>
      <Definition>
        {t('repeatDefinition')}
        <p lang="en" className="wm-definition-said">
          {repeat.definition}
        </p>
      </Definition>
    </>
  );
}
