import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/Entrance';
import { failureText } from '../../shell/Parts';

/** A one-time link that does not work any more, and the way on from here. */
export function DeadLink({ title, error }: { title: string; error: unknown }) {
  const { t } = useTranslation('account');
  return (
    <Entrance title={title} about={failureText(error, t)}>
      <Button component="a" href="/" variant="default" fullWidth>
        {t('toSignIn')}
      </Button>
    </Entrance>
  );
}
