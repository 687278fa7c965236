import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renameWorkspace } from './calls';
import { failureText } from '../../shell/Parts';

/** Gives the workspace another name. */
export function WorkspaceName({ ws, name }: { ws: string; name: string }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(name);
  const rename = useMutation({ mutationFn: () => renameWorkspace(ws, wanted.trim()), onSuccess: () => queries.invalidateQueries({ queryKey: ['workspaces'] }) });
  return (
    <section className="wm-card wm-stack">
      <h2>{t('thisWorkspace')}</h2>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <TextInput label={t('name')} required maxLength={100} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        {rename.isError ? <p role="alert" className="wm-bad">{failureText(rename.error, t)}</p> : null}
        <div>
          <Button type="submit" variant="default" loading={rename.isPending} disabled={wanted.trim() === name}>
            {t('rename')}
          </Button>
        </div>
      </form>
    </section>
  );
}
