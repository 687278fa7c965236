import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { possibleParents } from '../../../core/mapTree';
import { textOf } from '../../../core/journeyMap/records';
import { mapsQuery, useFormat, useWorkspaceId } from '../../../shell/session';
import { useEditor, useSet, useShape } from '../editor/context';
import { StaleMark } from './StaleMark';
import { useStaleness } from './staleness';
import './properties.css';

/** Where a map belongs: the map above it, how fresh it is, whether it is put away. */
export function MapPlace() {
  const { t } = useTranslation('mapgaps');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const format = useFormat();
  const queries = useQueryClient();
  const { readOnly } = useEditor();
  const { map } = useShape();
  const set = useSet(map);
  const staleness = useStaleness();
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const parent = textOf(map, 'parent');
  const parents = possibleParents(id, maps).filter((it) => !it.archived || it.id === parent);
  const attached = textOf(map, 'attachedTo');
  const journeys = maps.filter((it) => it.id !== id && it.kind !== 'service-blueprint' && !it.attachedTo && (!it.archived || it.id === attached));
  const archived = map?.fields['archived'] === true;
  const change = (fields: Parameters<typeof set>[0]) => {
    set(fields);
    // The list asks again once the change is with the server.
    setTimeout(() => void queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] }), 800);
  };
  const saved = maps.find((it) => it.id === id)?.savedAt;
  return (
    <>
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={t('parent')}
        description={t('parentAbout')}
        value={parents.some((it) => it.id === parent) ? parent : ''}
        onChange={(event) => change({ parent: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        data={[{ value: '', label: t('noParent') }, ...parents.map((it) => ({ value: it.id, label: it.name }))]}
      />
      {textOf(map, 'kind') === 'service-blueprint' || attached !== '' ? (
        <NativeSelect
          size="xs"
          disabled={readOnly}
          label={t('shares')}
          description={t('sharesAbout')}
          value={journeys.some((it) => it.id === attached) ? attached : ''}
          onChange={(event) => change({ attachedTo: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          data={[{ value: '', label: t('noShares') }, ...journeys.map((it) => ({ value: it.id, label: it.name }))]}
        />
      ) : null}
      <p className="wm-row wm-small">
        {staleness === 'fresh' ? <span className="wm-soft">{t('stale.fresh')}</span> : <StaleMark staleness={staleness} />}
        {saved ? <span className="wm-soft">{t('maps:savedAt', { time: format.time(saved) })}</span> : null}
      </p>
      {readOnly ? null : (
        <Button size="xs" variant="default" onClick={() => change({ archived: archived ? null : true })}>
          {t(archived ? 'unarchive' : 'archive')}
        </Button>
      )}
    </>
  );
}
