import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Focus } from '../../core/processMap';
import { Icon } from '../../shell/icons';
import type { LayoutNode, ProcessLayout } from './calls';

interface Props {
  layout: ProcessLayout;
  nameOf: (node: LayoutNode) => string;
  chosen: Focus | null;
  onFind: (node: LayoutNode) => void;
}

/** Finds an event type in the picture by its name. */
export function Find({ layout, nameOf, chosen, onFind }: Props) {
  const { t } = useTranslation('discover');
  return (
    <Select
      size="xs"
      searchable
      clearable={false}
      aria-label={t('find')}
      placeholder={t('find')}
      nothingFoundMessage={t('findNothing')}
      leftSection={<Icon name="search" size={16} />}
      data={layout.nodes.filter((node) => node.kind === 'activity').map((node) => ({ value: node.id, label: nameOf(node) }))}
      value={typeof chosen === 'string' ? chosen : null}
      onChange={(id) => {
        const node = layout.nodes.find((it) => it.id === id);
        if (node) onFind(node);
      }}
    />
  );
}
