import { Button, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/spark';
import { Once } from '../../shell/Once';
import { FaultText, failureText } from '../../shell/Parts';
import { Question } from '../../shell/Question';
import { useFormat } from '../../shell/session';
import { anchorOf, isWebhook, removeSource, renewSource, switchSource, vendorOf, type NewSource, type Source } from './calls';
import type { Pull } from './pullCalls';
import { Flaws } from './Flaws';
import { PullStatus } from './PullStatus';
import { SigningSecret } from './SigningSecret';
import { Snippet } from './Snippet';
import { WebhookRules } from './WebhookRules';

interface Props {
  readonly ws: string;
  readonly source: Source;
  /** How it is read, if Waymark reads it by itself. */
  readonly pull?: Pull | undefined;
  /** The write key, as long as it is known. */
  readonly writeKey?: string | undefined;
  readonly onKey: (made: NewSource) => void;
  readonly onChange: () => void;
}

/** One source: what arrives, what went wrong, the lines to paste, and what can be done with it. */
export function SourceCard({ ws, source, pull, writeKey, onKey, onChange }: Props) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${anchorOf(source.id)}`) card.current?.focus();
  }, [source.id]);
  const done = () => {
    setAsking(null);
    onChange();
  };
  const turn = useMutation({ mutationFn: (enabled: boolean) => switchSource(ws, source.id, enabled), onSuccess: done });
  const renew = useMutation({
    mutationFn: () => renewSource(ws, source.id),
    onSuccess: (made) => {
      onKey(made);
      done();
    },
  });
  const remove = useMutation({ mutationFn: () => removeSource(ws, source.id), onSuccess: done });
  const failed = [turn, renew, remove].find((it) => it.isError);
  const minute = source.lastMinute.reduce((sum, count) => sum + count, 0);
  return (
    <section ref={card} id={anchorOf(source.id)} tabIndex={-1} className="wm-card wm-stack wm-source" aria-label={source.name}>
      <div className="wm-row wm-source-head">
        <h2>{source.name}</h2>
        <span className="wm-chip">{vendorOf(source.kind) ?? t(pull ? `pulls:kinds.${source.kind}` : `kinds.${source.kind}`)}</span>
        <Switch size="sm" label={t(source.enabled ? 'on' : 'off')} checked={source.enabled} onChange={(event) => turn.mutate(event.currentTarget.checked)} />
      </div>
      <dl className="wm-source-counts">
        <Count name={t('events')} value={format.count(source.events)} />
        <Count name={t('lastMinute')} value={format.count(minute)}>
          <Sparkline values={source.lastMinute} name={t('lastMinuteOf', { n: format.count(minute) })} width={110} height={24} />
        </Count>
        <Count name={t('duplicates')} value={format.count(source.duplicates)} />
        <Count name={t('refused')} value={format.count(source.refused)} bad={source.refused > 0} />
        <Count name={t('last')} value={source.lastEventAt ? format.time(source.lastEventAt) : t('never')} />
      </dl>
      <Flaws flaws={source.flaws} />
      {pull ? <PullStatus ws={ws} pull={pull} onChange={onChange} /> : null}
      {source.faults.length > 0 ? (
        <details>
          <summary>{t('faults', { n: format.count(source.faults.length) })}</summary>
          <ul className="wm-source-faults">
            {source.faults.map((fault, place) => (
              <li key={place}>
                <time dateTime={fault.at}>{format.time(fault.at)}</time> <FaultText code={fault.code} detail={fault.reason} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {writeKey ? <Once title={t('key')} secret={writeKey} note={t('once')} /> : null}
      {pull ? null : (
        <details open={writeKey !== undefined || source.events === 0}>
          <summary>{t(isWebhook(source.kind) ? 'address' : 'paste')}</summary>
          <Snippet kind={source.kind} writeKey={writeKey ?? `${source.hint}…`} />
        </details>
      )}
      {source.kind === 'webhook' ? (
        <details open={writeKey !== undefined}>
          <summary>{t('read')}</summary>
          <WebhookRules ws={ws} id={source.id} />
        </details>
      ) : null}
      {isWebhook(source.kind) ? <SigningSecret ws={ws} source={source} /> : null}
      {failed ? <p role="alert" className="wm-bad">{failureText(failed.error, t)}</p> : null}
      <div className="wm-row">
        {pull ? null : (
          <Button size="xs" variant="default" onClick={() => setAsking('renew')}>
            {t('renew')}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="red" onClick={() => setAsking('remove')}>
          {t('remove')}
        </Button>
      </div>
      <Question
        open={asking !== null}
        title={t(asking ?? 'renew')}
        about={t(`${asking ?? 'renew'}Ask`, { name: source.name })}
        yes={t(asking ?? 'renew')}
        busy={renew.isPending || remove.isPending}
        onYes={() => (asking === 'remove' ? remove.mutate() : renew.mutate())}
        onClose={() => setAsking(null)}
      />
    </section>
  );
}

function Count({ name, value, bad = false, children }: { name: string; value: string; bad?: boolean; children?: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={bad ? 'wm-bad' : undefined}>
        {value} {children}
      </dd>
    </div>
  );
}
