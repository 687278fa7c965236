import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp } from './calls';
import { Entrance } from './Entrance';
import { failureText } from './Parts';

/** Makes the first administrator, with the token of the link that the server printed. */
export function SetUp() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // The link carries the code behind the #, where no proxy and no log of requests sees it.
  const [token, setToken] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const make = useMutation({
    mutationFn: () => setUp({ token: token.trim(), name, email, password }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Entrance title={t('setUp.title')} about={t('setUp.about')}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextInput label={t('setUp.token')} description={t('setUp.tokenHint')} required autoComplete="off" value={token} onChange={(event) => setToken(event.currentTarget.value)} />
        <TextInput label={t('setUp.name')} required autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t('signIn.email')} type="email" required autoComplete="username" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput
          label={t('signIn.password')}
          description={t('setUp.passwordHint')}
          required
          minLength={12}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {make.isError ? <p role="alert" className="wm-bad">{failureText(make.error, t)}</p> : null}
        <Button type="submit" loading={make.isPending} fullWidth>
          {t('setUp.action')}
        </Button>
      </form>
    </Entrance>
  );
}
