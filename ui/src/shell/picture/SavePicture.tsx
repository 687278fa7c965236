import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons';
import { saveFile } from '../Parts';

/** A button that saves what is drawn inside an element as a PNG picture. */
export function SavePicture({ name, title, of }: { name: string; title: string; of: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const save = async () => {
    if (!of.current) return;
    const { paintElement } = await import('./paint');
    const picture = await paintElement(of.current, title);
    if (picture) saveFile(name, picture);
  };
  return (
    <Button variant="default" size="xs" leftSection={<Icon name="download" size={16} />} aria-label={t('chart.png', { name: title })} onClick={() => void save()}>
      PNG
    </Button>
  );
}
