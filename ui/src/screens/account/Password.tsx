import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asks for a password, a new one or one that there is. */
export function Password({ label, isNew, value, onChange }: { label: string; isNew: boolean; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label}
      description={isNew ? t('setUp.passwordHint') : undefined}
      required
      minLength={isNew ? 12 : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
