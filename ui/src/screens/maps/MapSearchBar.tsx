import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MapSearch } from '../../core/mapTree';
import { Icon } from '../../shell/icons';

interface Props {
  search: MapSearch;
  tags: readonly string[];
  onSearch: (search: MapSearch) => void;
}

/** Finds maps by words, by tag, by whether they should be looked at again; also those that are put away. */
export function MapSearchBar({ search, tags, onSearch }: Props) {
  const { t } = useTranslation('mapgaps');
  return (
    <div className="wm-map-search">
      <TextInput
        size="sm"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Icon name="search" size={17} />}
        value={search.words}
        onChange={(event) => onSearch({ ...search, words: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('which')}
        value={search.archived ? 'archived' : search.stale ? 'stale' : 'all'}
        onChange={(which) => onSearch({ ...search, archived: which === 'archived', stale: which === 'stale' })}
        data={['all', 'stale', 'archived'].map((value) => ({ value, label: t(`show.${value}`) }))}
      />
      {tags.length > 0 ? (
        <div className="wm-map-tags" role="group" aria-label={t('tags')}>
          {tags.slice(0, 12).map((tag) => (
            <button key={tag} type="button" className="wm-jm-chip" aria-pressed={search.tag === tag} onClick={() => onSearch({ ...search, tag: search.tag === tag ? '' : tag })}>
              {tag}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
