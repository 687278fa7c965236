import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/Entrance';
import { Skeletons } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import { join, lookAtInvitation } from './calls';
import { Fault } from './Fault';
import { DeadLink } from './DeadLink';
import { Password } from './Password';
import { useToken } from './token';

/** Lets an invited person in: with a new account, or with the one that they have. */
export function JoinScreen() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const token = useToken();
  const invited = useQuery({ queryKey: ['invitation', token], queryFn: () => lookAtInvitation(token), retry: false, refetchOnWindowFocus: false, staleTime: Infinity });
  const [known, setKnown] = useState(false);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => join({ token, name: known ? null : name, password }),
    onSuccess: async () => {
      await queries.resetQueries({ predicate: (query) => query.queryKey[0] !== 'invitation' });
      await navigate({ to: '/', replace: true });
    },
  });
  if (invited.isPending) {
    return (
      <main className="wm-alone">
        <Skeletons rows={3} />
      </main>
    );
  }
  if (invited.isError) return <DeadLink title={t('join.invalid')} error={invited.error} />;
  const { workspace, email, role, expiresAt } = invited.data;
  return (
    <Entrance title={t('join.title', { workspace })} about={t('join.about', { role: t(`members:roles.${role as 'viewer'}`), date: format.date(expiresAt) })}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <TextInput label={t('shell:signIn.email')} type="email" readOnly autoComplete="username" value={email} />
        <Checkbox label={t('join.known')} checked={known} onChange={(event) => setKnown(event.currentTarget.checked)} />
        {known ? null : <TextInput label={t('shell:setUp.name')} required maxLength={100} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />}
        <Password label={t('shell:signIn.password')} isNew={!known} value={password} onChange={setPassword} />
        <Fault error={enter.error} />
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t('join.action')}
        </Button>
      </form>
    </Entrance>
  );
}
