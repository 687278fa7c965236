import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../shell/address';

/** Turns a map into what goes wrong and what delights on it, and back. */
export function FindingsSwitch() {
  const { t } = useTranslation('findings');
  const [address, change] = useAddress();
  const on = address['findings'] !== undefined;
  return (
    <Button size="xs" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => change({ findings: on ? undefined : 'yes', conformance: undefined })}>
      {t('title')}
    </Button>
  );
}
