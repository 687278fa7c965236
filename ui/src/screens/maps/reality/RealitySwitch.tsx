import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../shell/address';

/** Turns the drawn map into what customers really do, and back. */
export function RealitySwitch() {
  const { t } = useTranslation('reality');
  const [address, change] = useAddress();
  const on = address['reality'] !== undefined;
  return (
    <Button size="xs" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => change({ reality: on ? undefined : 'yes' })}>
      {t('title')}
    </Button>
  );
}
