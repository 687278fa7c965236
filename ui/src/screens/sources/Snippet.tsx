import { Button, CopyButton, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsFor, snippet, type Client } from '../../core/snippets';

/** The lines to paste for one client after the other. */
export function Snippet({ kind, writeKey }: { kind: string; writeKey: string }) {
  const { t } = useTranslation('sources');
  const clients = clientsFor(kind);
  const [chosen, setChosen] = useState<Client>();
  const client = clients.find((it) => it.id === chosen)?.id ?? clients[0]?.id ?? 'curl';
  const text = snippet(client, window.location.origin, writeKey);
  return (
    <div className="wm-snippet">
      <div className="wm-row">
        <NativeSelect size="xs" aria-label={t('client')} value={client} data={clients.map((it) => ({ value: it.id, label: it.name }))} onChange={(event) => setChosen(event.currentTarget.value as Client)} />
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'shell:copied' : 'shell:copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <pre tabIndex={0} role="region" aria-label={t('paste')}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
