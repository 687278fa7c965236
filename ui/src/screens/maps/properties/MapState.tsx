import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pathOf } from '../../../core/mapTree';
import { textOf } from '../../../core/journeyMap/records';
import { mapsQuery, useWorkspaceId } from '../../../shell/session';
import { useShape } from '../editor/context';
import { StaleMark } from './StaleMark';
import { useStaleness } from './staleness';
import './properties.css';

/** Under the name of an open map: the maps above it, who owns it, whether it should be looked at again or is put away. */
export function MapState() {
  const { t } = useTranslation('mapgaps');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const { map } = useShape();
  const staleness = useStaleness();
  const maps = useQuery(mapsQuery(ws)).data ?? [];
  const known = new Map(maps.map((it) => [it.id, it]));
  const parent = textOf(map, 'parent');
  const above = parent === '' ? [] : pathOf({ id, name: '', parent } as (typeof maps)[number], known);
  const attached = textOf(map, 'attachedTo');
  const owner = textOf(map, 'owner');
  return (
    <>
      {above.map((it) => (
        <Link key={it.id} to="/w/$ws/maps/$map" params={{ ws, map: it.id }}>
          {`› ${it.name}`}
        </Link>
      ))}
      {maps
        .filter((it) => it.id !== id && (it.id === attached || it.attachedTo === id))
        .map((it) => (
          <Link key={it.id} to="/w/$ws/maps/$map" params={{ ws, map: it.id }}>
            {t('sharedWith', { name: it.name })}
          </Link>
        ))}
      {owner ? <span>{t('ownedBy', { name: owner })}</span> : null}
      {map?.fields['archived'] === true ? <span className="wm-stale">{t('archived')}</span> : <StaleMark staleness={staleness} />}
    </>
  );
}
