import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../shell/address';

/** Turns the drawn map into what customers really do, and back. */
export function ConformanceSwitch() {
  const { t } = useTranslation('conformance');
  const [address, change] = useAddress();
  const on = address['conformance'] !== undefined;
  return (
    <Button size="xs" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => change({ conformance: on ? undefined : 'yes', findings: undefined })}>
      {t('title')}
    </Button>
  );
}
