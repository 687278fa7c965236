import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, failureText, Skeletons } from '../../shell/Parts';
import { addDestination, destinationsKey, KINDS, readDestinations, removeDestination, renewDestination, type Destination, type Kind } from './ticketCalls';

/** The ticket systems of the workspace: add one, give it another token, remove it. */
export default function Destinations({ ws }: { ws: string }) {
  const { t } = useTranslation('tickets');
  const client = useQueryClient();
  const all = useQuery({ queryKey: destinationsKey(ws), queryFn: () => readDestinations(ws) });
  const refresh = () => client.invalidateQueries({ queryKey: destinationsKey(ws) });
  return (
    <>
      <h2>{t('systems')}</h2>
      <p className="wm-soft wm-small">{t('systemsAbout')}</p>
      {all.isError ? (
        <Failure error={all.error} retry={() => void all.refetch()} />
      ) : all.isPending ? (
        <Skeletons rows={2} />
      ) : all.data.length === 0 ? (
        <p className="wm-soft">{t('none')}</p>
      ) : (
        <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('systems')}>
          <table className="wm-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('address')}</th>
                <th scope="col">{t('project')}</th>
                <th scope="col">
                  <span className="wm-hidden">{t('actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.data.map((it) => (
                <Row key={it.id} ws={ws} it={it} onChanged={() => void refresh()} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NewDestination ws={ws} onMade={() => void refresh()} />
    </>
  );
}

function Row({ ws, it, onChanged }: { ws: string; it: Destination; onChanged: () => void }) {
  const { t } = useTranslation('tickets');
  const [deed, setDeed] = useState<'renew' | 'remove' | null>(null);
  const [secret, setSecret] = useState('');
  const done = () => {
    setDeed(null);
    setSecret('');
    onChanged();
  };
  const renew = useMutation({ mutationFn: () => renewDestination(ws, it.id, secret), onSuccess: done });
  const remove = useMutation({ mutationFn: () => removeDestination(ws, it.id), onSuccess: done });
  const error = renew.error ?? remove.error;
  return (
    <tr>
      <td>{it.name}</td>
      <td>{t(`kinds.${it.kind as Kind}`)}</td>
      <td>{it.address}</td>
      <td>{it.project === '' ? '–' : it.project}</td>
      <td>
        <div className="wm-finding-deeds">
          {deed === 'renew' ? (
            <>
              <PasswordInput size="xs" aria-label={t('secret')} autoComplete="off" value={secret} visibilityToggleButtonProps={{ 'aria-label': t('secretShow') }} onChange={(event) => setSecret(event.currentTarget.value)} />
              <Button size="compact-xs" disabled={secret.trim() === ''} loading={renew.isPending} onClick={() => renew.mutate()}>
                {t('keep')}
              </Button>
            </>
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => setDeed('renew')}>
              {t('renew')}
            </Button>
          )}
          {deed === 'remove' ? (
            <>
              <span>{t('removeAsk', { name: it.name })}</span>
              <Button size="compact-xs" color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('remove')}
              </Button>
            </>
          ) : (
            <Button size="compact-xs" variant="subtle" color="red" onClick={() => setDeed('remove')}>
              {t('remove')}
            </Button>
          )}
          {deed ? (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setDeed(null)}>
              {t('shell:cancel')}
            </Button>
          ) : null}
        </div>
        {error ? <p role="alert" className="wm-bad">{failureText(error, t)}</p> : null}
      </td>
    </tr>
  );
}

const NOTHING = { name: '', address: '', project: '', user: '', secret: '' };

function NewDestination({ ws, onMade }: { ws: string; onMade: () => void }) {
  const { t } = useTranslation('tickets');
  const [kind, setKind] = useState<Kind>('jira');
  const [it, set] = useState(NOTHING);
  const field = (name: keyof typeof NOTHING) => ({ value: it[name], onChange: (event: { currentTarget: { value: string } }) => set({ ...it, [name]: event.currentTarget.value }) });
  const make = useMutation({
    mutationFn: () => addDestination(ws, { ...it, kind }),
    onSuccess: () => {
      set(NOTHING);
      onMade();
    },
  });
  return (
    <form
      className="wm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="wm-opportunity-fields">
        <NativeSelect label={t('kind')} value={kind} data={KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))} onChange={(event) => setKind(event.currentTarget.value as Kind)} />
        <TextInput label={t('name')} required maxLength={100} {...field('name')} />
        <TextInput label={t('address')} description={t(`addressHint.${kind}`)} required={kind !== 'github'} maxLength={500} {...field('address')} />
        <TextInput label={t('project')} description={t(`projectHint.${kind}`)} required={kind !== 'webhook'} maxLength={140} {...field('project')} />
        {kind === 'jira' ? <TextInput label={t('user')} required maxLength={200} {...field('user')} /> : null}
        <PasswordInput label={t('secret')} required={kind !== 'webhook'} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('secretShow') }} {...field('secret')} />
      </div>
      <div className="wm-finding-deeds">
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('add')}
        </Button>
      </div>
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
    </form>
  );
}
