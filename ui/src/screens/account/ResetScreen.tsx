import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/Entrance';
import { Skeletons } from '../../shell/Parts';
import { lookAtReset, resetPassword } from './calls';
import { Fault } from './Fault';
import { DeadLink } from './DeadLink';
import { Password } from './Password';
import { useToken } from './token';

/** Sets a new password by a one-time link. */
export function ResetScreen() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const token = useToken();
  const person = useQuery({ queryKey: ['reset', token], queryFn: () => lookAtReset(token), retry: false, refetchOnWindowFocus: false, staleTime: Infinity });
  const [password, setPassword] = useState('');
  const set = useMutation({
    mutationFn: () => resetPassword(token, password),
    onSuccess: async () => {
      await queries.resetQueries({ predicate: (query) => query.queryKey[0] !== 'reset' });
      await navigate({ to: '/', replace: true });
    },
  });
  if (person.isPending) {
    return (
      <main className="wm-alone">
        <Skeletons rows={3} />
      </main>
    );
  }
  if (person.isError) return <DeadLink title={t('reset.invalid')} error={person.error} />;
  return (
    <Entrance title={t('reset.title')} about={t('reset.about', { name: person.data.name })}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <TextInput label={t('shell:signIn.email')} type="email" readOnly autoComplete="username" value={person.data.email} />
        <Password label={t('after')} isNew value={password} onChange={setPassword} />
        <Fault error={set.error} />
        <Button type="submit" loading={set.isPending} fullWidth>
          {t('reset.action')}
        </Button>
      </form>
    </Entrance>
  );
}
