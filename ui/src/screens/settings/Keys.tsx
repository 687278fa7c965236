import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey, readKeys, revokeKey, type Key } from './calls';
import { Icon } from '../../shell/icons';
import { Once } from '../../shell/Once';
import { Failure, failureText, Skeletons } from '../../shell/Parts';
import { Question } from '../../shell/Question';
import { useFormat, useWorkspaceId } from '../../shell/session';

const SCOPES = ['read', 'personal', 'import', 'write', 'send'] as const;

/** The keys of the workspace: make one, see it once, revoke it. */
export function Keys() {
  const { t } = useTranslation('settings');
  const ws = useWorkspaceId();
  const format = useFormat();
  const queries = useQueryClient();
  const keys = useQuery({ queryKey: ['ws', ws, 'keys'], queryFn: () => readKeys(ws) });
  const [leaving, setLeaving] = useState<Key | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['ws', ws, 'keys'] });
  const revoke = useMutation({
    mutationFn: (key: Key) => revokeKey(ws, key.id),
    onSuccess: async () => {
      setLeaving(null);
      await refresh();
    },
  });
  return (
    <section className="wm-card wm-stack">
      <h2>{t('keys')}</h2>
      <p className="wm-soft">{t('keysAbout')}</p>
      <NewKey ws={ws} onMade={() => void refresh()} />
      {keys.isPending ? <Skeletons rows={2} /> : null}
      {keys.isError ? <Failure error={keys.error} retry={() => void keys.refetch()} /> : null}
      {keys.data?.length === 0 ? <p className="wm-soft">{t('noKeys')}</p> : null}
      {keys.data && keys.data.length > 0 ? (
        <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('keys')}>
          <table className="wm-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('scopes.label')}</th>
                <th scope="col">{t('createdAt')}</th>
                <th scope="col">
                  <span className="wm-hidden">{t('actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.data.map((key) => (
                <tr key={key.id}>
                  <td>{key.name}</td>
                  <td>{format.list(key.scopes.map((scope) => t(`scopes.${scope}`)))}</td>
                  <td>{format.date(key.createdAt)}</td>
                  <td className="wm-number">
                    <Button variant="subtle" color="red" size="xs" onClick={() => setLeaving(key)}>
                      {t('revoke')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Question
        open={leaving !== null}
        title={t('revoke')}
        about={t('revokeAsk', { name: leaving?.name ?? '' })}
        yes={t('revoke')}
        busy={revoke.isPending}
        fault={revoke.isError ? <p role="alert" className="wm-bad">{failureText(revoke.error, t)}</p> : null}
        onYes={() => leaving && revoke.mutate(leaving)}
        onClose={() => setLeaving(null)}
      />
    </section>
  );
}

function NewKey({ ws, onMade }: { ws: string; onMade: () => void }) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['read']);
  const make = useMutation({
    mutationFn: () => createKey(ws, name.trim(), [...scopes]),
    onSuccess: () => {
      setName('');
      onMade();
    },
  });
  return (
    <>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextInput label={t('name')} description={t('nameHint')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <fieldset className="wm-fieldset">
          <legend>{t('scopes.label')}</legend>
          <div className="wm-row">
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                label={t(`scopes.${scope}`)}
                checked={scopes.includes(scope)}
                onChange={(event) => setScopes(event.currentTarget.checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
              />
            ))}
          </div>
        </fieldset>
        {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
        <div>
          <Button type="submit" variant="default" leftSection={<Icon name="key" size={16} />} loading={make.isPending} disabled={scopes.length === 0}>
            {t('create')}
          </Button>
        </div>
      </form>
      {make.data ? <Once title={t('created')} secret={make.data.key} note={t('once')} /> : null}
    </>
  );
}
