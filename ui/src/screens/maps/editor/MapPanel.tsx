import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { MapPlace } from '../properties/MapPlace';
import { KeepTemplate } from '../templates/KeepTemplate';
import { AutoField } from './AutoField';
import { useEditor, useSet, useShape } from './context';

/** What the whole map is about, who owns it and when it is to be looked at again. */
export function MapPanel() {
  const { t } = useTranslation('mapeditor');
  const { readOnly } = useEditor();
  const { map } = useShape();
  const set = useSet(map);
  const field = (name: string, lines = 1, type: 'text' | 'date' = 'text') => (
    <AutoField label={t(`about.${name}`)} lines={lines} type={type} most={lines > 1 ? 2_000 : 200} readOnly={readOnly} value={textOf(map, name)} onSave={(value) => set({ [name]: value.trim() === '' ? null : value }, `map-${name}`)} />
  );
  const tags = map?.fields['tags'];
  return (
    <>
      <h2>{t('about.title')}</h2>
      <p className="wm-soft wm-small">{t(`kinds.${textOf(map, 'kind') || 'customer-journey'}.name`)}</p>
      <SegmentedControl
        size="xs"
        fullWidth
        readOnly={readOnly}
        aria-label={t('about.state')}
        value={textOf(map, 'state') || 'as-is'}
        onChange={(state) => set({ state })}
        data={['as-is', 'to-be'].map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      {field('scenario', 2)}
      {field('scope', 2)}
      {field('goals', 2)}
      {field('owner')}
      {field('reviewDate', 1, 'date')}
      <AutoField
        label={t('about.tags')}
        readOnly={readOnly}
        placeholder={t('about.tagsHint')}
        value={Array.isArray(tags) ? tags.join(', ') : ''}
        onSave={(value) => {
          const list = [...new Set(value.split(',').map((tag) => tag.trim().slice(0, 200)).filter(Boolean))];
          set({ tags: list.length === 0 ? null : list }, 'map-tags');
        }}
      />
      <MapPlace />
      <KeepTemplate />
    </>
  );
}
