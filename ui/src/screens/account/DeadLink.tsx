import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/Entrance';
import { useFaultText } from './Fault';

/** A one-time link that does not work any more, and the way on from here. */
export function DeadLink({ title, error }: { title: string; error: unknown }) {
  const { t } = useTranslation('account');
  const textOf = useFaultText();
  return (
    <Entrance title={title} about={textOf(error)}>
      <Button component="a" href="/" variant="default" fullWidth>
        {t('toSignIn')}
      </Button>
    </Entrance>
  );
}
