import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../shell/CopyLink';
import { Icon } from '../../../shell/icons';
import { failureText } from '../../../shell/Parts';
import { useWorkspaceId } from '../../../shell/session';
import { laneName, useShape } from '../editor/context';
import { makeShare } from './calls';
import { SHORTEST_PASSWORD, endOf, firstDayAfter, LIFETIMES, type Lifetime } from './lifetimes';

/** Makes a link: which lanes it shows, its password, its end. */
export function ShareForm({ id }: { id: string }) {
  const { t } = useTranslation('mapshares');
  const ws = useWorkspaceId();
  const queries = useQueryClient();
  const { shownLanes } = useShape();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [password, setPassword] = useState('');
  const [lifetime, setLifetime] = useState<Lifetime>('never');
  const [day, setDay] = useState('');
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = endOf(lifetime, day, new Date());
      return makeShare(ws, id, { hiddenLanes: [...hidden], ...(password === '' ? {} : { password }), ...(expiresAt ? { expiresAt } : {}) });
    },
    onSuccess: () => {
      setPassword('');
      return queries.invalidateQueries({ queryKey: ['ws', ws, 'map', id, 'shares'] });
    },
  });
  const toggle = (lane: string) => {
    const next = new Set(hidden);
    if (!next.delete(lane)) next.add(lane);
    setHidden(next);
  };
  const short = password !== '' && password.length < SHORTEST_PASSWORD;
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <p className="wm-soft">{t('about')}</p>
      {shownLanes.length > 0 ? (
        <fieldset className="wm-share-lanes">
          <legend>{t('lanes')}</legend>
          {shownLanes.map((lane) => (
            <Checkbox key={lane.id} size="xs" label={laneName(lane, t)} checked={!hidden.has(lane.id)} onChange={() => toggle(lane.id)} />
          ))}
          <p className="wm-soft wm-small">{t('lanesHint')}</p>
        </fieldset>
      ) : null}
      <div className="wm-share-guards">
        <PasswordInput
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          maxLength={200}
          value={password}
          error={short ? t('passwordShort') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('shell:signIn.show'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className="wm-share-end">
          <NativeSelect
            label={t('end')}
            description={t('endHint')}
            value={lifetime}
            onChange={(event) => setLifetime(event.currentTarget.value as Lifetime)}
            data={LIFETIMES.map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
          />
          {lifetime === 'day' ? <TextInput type="date" aria-label={t('lastDay')} required min={firstDayAfter(new Date())} value={day} onChange={(event) => setDay(event.currentTarget.value)} /> : null}
        </div>
      </div>
      {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
      <div className="wm-row">
        <Button type="submit" loading={make.isPending} disabled={short}>
          {t('make')}
        </Button>
      </div>
      {make.data ? <NewLink key={make.data.token} address={`${window.location.origin}/shared/${make.data.token}`} /> : null}
    </form>
  );
}

/** A link that was made just now; its secret is not to be seen again. */
function NewLink({ address }: { address: string }) {
  const { t } = useTranslation('mapshares');
  const [copied, setCopied] = useState(false);
  return (
    <div className="wm-share-new" role="group" aria-label={t('newLink')}>
      <TextInput readOnly aria-label={t('newLink')} value={address} onFocus={(event) => event.currentTarget.select()} data-autofocus />
      <Button variant={copied ? 'default' : 'filled'} leftSection={<Icon name={copied ? 'check' : 'link'} size={16} />} onClick={() => void copyText(address).then(() => setCopied(true))}>
        <span aria-live="polite">{copied ? t('shell:linkCopied') : t('shell:copyLink')}</span>
      </Button>
      <p className="wm-soft wm-small">{t('once')}</p>
    </div>
  );
}
