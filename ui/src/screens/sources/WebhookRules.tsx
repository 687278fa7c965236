import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guess, isWhole, NO_MAPPING, type JsonMapping } from '../../core/jsonMapping';
import { failureText } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import { Mapper } from './Mapper';
import { mapWebhook, readWebhook, type Signature, type Webhook } from './pullCalls';

const NO_SIGNATURE: Signature = { header: 'X-Signature', encoding: 'hex', prefix: '', timeHeader: '' };

/** Says how the requests of anybody are read and signed, on the last one that came or one that is pasted. */
export function WebhookRules({ ws, id }: { ws: string; id: string }) {
  const { t } = useTranslation('pulls');
  const rules = useQuery({ queryKey: ['ws', ws, 'webhook', id], queryFn: () => readWebhook(ws, id) });
  if (rules.isError) return <p role="alert" className="wm-bad">{failureText(rules.error, t)}</p>;
  if (!rules.data) return null;
  return <Rules ws={ws} id={id} known={rules.data} onLast={() => rules.refetch().then((it) => it.data)} />;
}

function Rules({ ws, id, known, onLast }: { ws: string; id: string; known: Webhook; onLast: () => Promise<Webhook | undefined> }) {
  const { t } = useTranslation('pulls');
  const format = useFormat();
  const [example, setExample] = useState(() => pretty(known.example));
  const [mapping, setMapping] = useState<JsonMapping>(() => ({ ...NO_MAPPING, ...known.mapping }) as JsonMapping);
  const [signature, setSignature] = useState<Signature | null>(known.signature ?? null);
  const keep = useMutation({ mutationFn: () => mapWebhook(ws, id, mapping, signature) });
  const last = useMutation({
    mutationFn: onLast,
    onSuccess: (now) => {
      if (!now?.example) return;
      setExample(pretty(now.example));
      if (!isWhole(mapping)) setMapping(guess(JSON.parse(now.example)));
    },
  });
  const sign = (change: Partial<Signature>) => setSignature({ ...(signature ?? NO_SIGNATURE), ...change });
  return (
    <section className="wm-stack" aria-label={t('mapping')}>
      <h3>{t('mapping')}</h3>
      <div className="wm-row">
        <Button size="xs" variant="default" loading={last.isPending} onClick={() => last.mutate()}>
          {t('lastRequest')}
        </Button>
        {known.exampleAt ? <span className="wm-soft wm-small">{format.time(known.exampleAt)}</span> : null}
        {last.isSuccess && !last.data?.example ? <span role="status">{t('noRequest')}</span> : null}
      </div>
      <Mapper ws={ws} example={example} onExample={setExample} mapping={mapping} onMapping={setMapping} />
      <Switch label={t('signed')} checked={signature !== null} onChange={(event) => setSignature(event.currentTarget.checked ? NO_SIGNATURE : null)} />
      {signature ? (
        <div className="wm-mapper-fixed">
          <TextInput label={t('header')} value={signature.header ?? ''} onChange={(event) => sign({ header: event.currentTarget.value })} />
          <NativeSelect label={t('encoding')} value={signature.encoding ?? 'hex'} data={['hex', 'base64']} onChange={(event) => sign({ encoding: event.currentTarget.value })} />
          <TextInput label={t('prefix')} value={signature.prefix ?? ''} placeholder="sha256=" onChange={(event) => sign({ prefix: event.currentTarget.value })} />
          <TextInput label={t('timeHeader')} value={signature.timeHeader ?? ''} onChange={(event) => sign({ timeHeader: event.currentTarget.value })} />
        </div>
      ) : null}
      {keep.isError ? <p role="alert" className="wm-bad">{failureText(keep.error, t)}</p> : null}
      <div className="wm-row">
        <Button loading={keep.isPending} disabled={!isWhole(mapping)} onClick={() => keep.mutate()}>
          {t('keep')}
        </Button>
        {keep.isSuccess ? <span role="status">{t('kept')}</span> : null}
      </div>
    </section>
  );
}

function pretty(text: string | null | undefined): string {
  if (!text) return '';
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
