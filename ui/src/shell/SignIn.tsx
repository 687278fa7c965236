import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from './calls';
import { Entrance } from './Entrance';
import { failureText } from './Parts';

/** Asks for e-mail and password. */
export function SignIn() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Entrance title={t('signIn.title')} about={t('signIn.about')}>
      <form
        className="wm-form"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.isError ? <p role="alert" className="wm-bad">{failureText(enter.error, t)}</p> : null}
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t('signIn.action')}
        </Button>
      </form>
    </Entrance>
  );
}
