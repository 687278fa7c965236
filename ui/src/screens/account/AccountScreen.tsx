import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ScreenHead } from '../../shell/Parts';
import { sessionQuery } from '../../shell/session';
import { changePassword, renameAccount, signOutEverywhere } from './calls';
import { Fault } from './Fault';
import { Password } from './Password';
import './account.css';

/** A person's own name, password and sessions. */
export function AccountScreen() {
  const { t } = useTranslation('account');
  const user = useQuery(sessionQuery).data?.user;
  return (
    <>
      <ScreenHead title={t('account:title')} about={t('about')} />
      {user ? (
        <div className="wm-account">
          <OwnName name={user.name} email={user.email} />
          <OwnPassword />
          <Everywhere />
        </div>
      ) : (
        <EmptyState icon="user" title={t('settings:demo.title')} about={t('demo')} />
      )}
    </>
  );
}

function OwnName({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(name);
  const rename = useMutation({ mutationFn: () => renameAccount(wanted), onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }) });
  return (
    <section className="wm-card wm-stack">
      <h2>{t('name')}</h2>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <TextInput label={t('shell:setUp.name')} description={t('nameHint', { email })} required maxLength={100} autoComplete="name" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        <Fault error={rename.error} />
        <div className="wm-row">
          <Button type="submit" variant="default" loading={rename.isPending}>
            {t('save')}
          </Button>
          {rename.isSuccess ? <span role="status">{t('saved')}</span> : null}
        </div>
      </form>
    </section>
  );
}

function OwnPassword() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword(before, after),
    onSuccess: (session) => {
      setBefore('');
      setAfter('');
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
  return (
    <section className="wm-card wm-stack wm-account-password">
      <h2>{t('password')}</h2>
      <p className="wm-soft">{t('passwordAbout')}</p>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Password label={t('before')} isNew={false} value={before} onChange={setBefore} />
        <Password label={t('after')} isNew value={after} onChange={setAfter} />
        <Fault error={change.error} />
        <div className="wm-row">
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('change')}
          </Button>
          {change.isSuccess ? <span role="status">{t('changed')}</span> : null}
        </div>
      </form>
    </section>
  );
}

function Everywhere() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const leave = useMutation({ mutationFn: signOutEverywhere, onSuccess: () => queries.resetQueries() });
  return (
    <section className="wm-card wm-stack">
      <h2>{t('everywhere')}</h2>
      <p className="wm-soft">{t('everywhereAbout')}</p>
      <Fault error={leave.error} />
      <div>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('everywhereAction')}
        </Button>
      </div>
    </section>
  );
}
