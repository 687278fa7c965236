import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { readCard, type Card } from './calls';

/** What whoever speaks to the customer next has to know; what the log does not tell is said to be unknown. */
export function HandOff({ customer }: { customer: string }) {
  const { t } = useTranslation('customers');
  const ws = useWorkspaceId();
  const card = useQuery({ queryKey: ['ws', ws, 'card', customer], queryFn: () => readCard(ws, customer) });
  return (
    <section className="wm-card wm-stack wm-handoff" aria-label={t('card')}>
      <h2>{t('card')}</h2>
      {card.isError ? <Failure error={card.error} retry={() => void card.refetch()} /> : null}
      {card.data ? <Said card={card.data} /> : null}
    </section>
  );
}

function Said({ card }: { card: Card }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const unknown = <span className="wm-soft">{t('unknown')}</span>;
  const contact = (it: Card['lastContacts'][number]) => (
    <>
      <strong>{it.type}</strong> {it.text ? `“${it.text}” ` : ''}
      <span className="wm-soft">{[it.channel, format.time(it.at)].filter(Boolean).join(' · ')}</span>
    </>
  );
  return (
    <dl>
      <dt>{t('openQuestion')}</dt>
      <dd>{card.openQuestion ? contact(card.openQuestion) : card.unknown.includes('openQuestion') ? unknown : t('noQuestion')}</dd>
      <dt>{t('promises')}</dt>
      <dd>
        {card.promises.length === 0 ? <span className="wm-soft">{t('noPromises')}</span> : null}
        <ul>
          {card.promises.map((it) => (
            <li key={`${it.at} ${it.type}`}>
              {it.text ?? it.type} <span className="wm-soft">{it.due ? t('due', { due: it.due }) : format.time(it.at)}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('lastContacts')}</dt>
      <dd>
        {card.lastContacts.length === 0 ? unknown : null}
        <ul>
          {card.lastContacts.map((it, place) => (
            <li key={place}>{contact(it)}</li>
          ))}
        </ul>
      </dd>
      <dt>{t('score')}</dt>
      <dd>
        {card.score ? (
          <>
            <strong>{format.decimal(card.score.value)}</strong> {card.score.type} {card.mood ? <span className="wm-chip">{t(`moods.${card.mood}`)}</span> : null} <span className="wm-soft">{format.time(card.score.at)}</span>
          </>
        ) : (
          unknown
        )}
      </dd>
      <dt>{t('nextBestStep')}</dt>
      <dd>
        {card.nextBestStep ? (
          <>
            <strong>{card.nextBestStep.step}</strong>{' '}
            <span className="wm-soft">{t('nextStepOf', { share: format.share(card.nextBestStep.share), n: format.count(card.nextBestStep.n), goal: card.nextBestStep.goal, days: format.count(card.nextBestStep.withinDays) })}</span>
          </>
        ) : (
          unknown
        )}
      </dd>
    </dl>
  );
}
