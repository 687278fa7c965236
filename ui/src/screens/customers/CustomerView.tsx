import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { Bands } from './Bands';
import { readCustomer, type Customer } from './calls';
import { HandOff } from './HandOff';
import { Privacy } from './Privacy';
import { TimelineList } from './TimelineList';

/** One customer: who they are, the hand-off card, and every event across all sources. */
export function CustomerView({ customer }: { customer: string }) {
  const { t } = useTranslation('customers');
  const ws = useWorkspaceId();
  const read = useQuery({ queryKey: ['ws', ws, 'customer', customer], queryFn: () => readCustomer(ws, customer) });
  const [place, setPlace] = useState<number | null>(null);
  if (read.isPending) return <Skeletons rows={8} />;
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />;
  const data = read.data;
  return (
    <div className="wm-customer">
      <div className="wm-stack">
        <section className="wm-card wm-stack" aria-label={t('timeline')}>
          <h2 className="wm-customer-name">{data.customer}</h2>
          <Bands timeline={data.timeline} onJump={setPlace} />
          <TimelineList customer={customer} total={data.timeline.events} jump={place} />
        </section>
      </div>
      <div className="wm-stack">
        <HandOff customer={customer} />
        <Known data={data} />
        <Agreed data={data} />
        {data.customers.length > 0 ? <Privacy customer={data.customer} events={data.timeline.events} /> : null}
      </div>
    </div>
  );
}

/** What the customer agreed to or refused, since when, and who told us. */
function Agreed({ data }: { data: Customer }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (
    <section className="wm-card wm-stack" aria-label={t('consent')}>
      <h2>{t('consent')}</h2>
      {data.consents.length === 0 ? <p className="wm-soft">{t('noConsent')}</p> : null}
      {data.consents.length > 0 ? (
        <dl className="wm-customer-known">
          {data.consents.map((it) => (
            <div key={it.purpose}>
              <dt>{it.purpose}</dt>
              <dd>
                <span className="wm-chip" data-granted={it.granted}>
                  {t(it.granted ? 'granted' : 'refused')}
                </span>{' '}
                <span className="wm-soft">{it.source ? t('said', { source: it.source, at: format.date(it.at) }) : format.date(it.at)}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function Known({ data }: { data: Customer }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const name = (identifier: string) => t(`identity:identifiers.${identifier}`, { defaultValue: identifier });
  if (data.customers.length === 0) return <p className="wm-card wm-soft">{t('pseudonym')}</p>;
  if (data.customers.length === 1 && data.identifiers.length + data.timeline.traits.length + data.joinings.length === 0) return null;
  return (
    <section className="wm-card wm-stack" aria-label={t('known')}>
      <h2>{t('known')}</h2>
      {data.customers.length > 1 ? <p className="wm-customer-name">{t('alsoCalled', { names: format.list(data.customers.slice(1)) })}</p> : null}
      {data.identifiers.length > 0 ? (
        <dl className="wm-customer-known">
          {data.identifiers.map((it) => (
            <div key={`${it.identifier} ${it.value}`}>
              <dt>{name(it.identifier)}</dt>
              <dd>
                {it.value} <span className="wm-soft">{t('since', { at: format.date(it.since) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {data.timeline.traits.length > 0 ? (
        <>
          <h3>{t('traits')}</h3>
          <dl className="wm-customer-known">
            {data.timeline.traits.map((it) => (
              <div key={it.name}>
                <dt>{it.name}</dt>
                <dd>
                  {it.value} <span className="wm-soft">{t('said', { source: it.source ?? '–', at: format.date(it.at) })}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {data.joinings.length > 0 ? (
        <>
          <h3>{t('identity:merges')}</h3>
          <ul className="wm-customer-merges">
            {data.joinings.map((it) => (
              <li key={`${it.kept} ${it.joined} ${it.identifier} ${it.value}`}>
                {t(`identity:outcomes.${it.outcome}`)}: {it.kept} ← {it.joined} <span className="wm-soft">({name(it.identifier)} {it.value}, {format.date(it.since)})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
