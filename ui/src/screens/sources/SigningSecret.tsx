import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';
import { signSource, vendorOf, type Source } from './calls';

/** Takes what a vendor signs its webhooks with; what was given is never shown. */
export function SigningSecret({ ws, source }: { ws: string; source: Source }) {
  const { t } = useTranslation('sources');
  const [secret, setSecret] = useState('');
  const sign = useMutation({ mutationFn: () => signSource(ws, source.id, secret.trim()), onSuccess: () => setSecret('') });
  return (
    <form
      className="wm-row wm-source-secret"
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate();
      }}
    >
      <PasswordInput
        label={t('secret')}
        description={vendorOf(source.kind) ? t('secretHint', { name: vendorOf(source.kind) }) : t('secretOwn')}
        required
        autoComplete="off"
        value={secret}
        visibilityToggleButtonProps={{ 'aria-label': t('secretShow') }}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={sign.isPending}>
        {t('secretKeep')}
      </Button>
      {sign.isSuccess ? <span role="status">{t('secretKept')}</span> : null}
      {sign.isError ? <p role="alert" className="wm-bad">{failureText(sign.error, t)}</p> : null}
    </form>
  );
}
