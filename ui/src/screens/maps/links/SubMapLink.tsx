import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import { mapsQuery } from '../../../shell/session';

const MOST_WAY = 8;
const PART = /^[\w-]{1,64}$/;

/** The maps through which a person came here, outermost first, as the address names them. */
const wayFrom = (via: unknown): string[] => (typeof via === 'string' ? via.split(',').filter((id) => PART.test(id)).slice(-MOST_WAY) : []);

/** The way into a sub-map, which keeps the way back; nothing where no workspace is open or the map is gone. */
export function SubMapLink({ map }: { map: string }) {
  const { t } = useTranslation('maplinks');
  const { ws = '', map: here = '' } = useParams({ strict: false });
  const maps = useQuery({ ...mapsQuery(ws), enabled: ws !== '' });
  const name = maps.data?.find((it) => it.id === map)?.name;
  if (ws === '' || here === '' || (maps.isSuccess && name === undefined)) return null;
  return (
    <Link
      to="/w/$ws/maps/$map"
      params={{ ws, map }}
      search={((before: { via?: unknown }) => ({ via: [...wayFrom(before.via), here].slice(-MOST_WAY).join(',') })) as never}
      className="wm-jm-chip wm-jm-submap"
      draggable={false}
      tabIndex={-1}
      title={t('open')}
    >
      <Icon name="maps" size={14} /> {name ?? t('subMap')}
    </Link>
  );
}

/** The maps above this one, each a way back. */
export function Crumbs() {
  const { t } = useTranslation('maplinks');
  const { ws = '' } = useParams({ strict: false });
  const way = wayFrom((useSearch({ strict: false }) as { via?: unknown }).via);
  const maps = useQuery({ ...mapsQuery(ws), enabled: way.length > 0 });
  if (way.length === 0) return null;
  return (
    <nav aria-label={t('crumbs')} className="wm-jm-crumbs">
      {way.map((id, at) => {
        const name = maps.data?.find((it) => it.id === id)?.name;
        return name === undefined ? null : (
          <Link key={`${id}-${at}`} to="/w/$ws/maps/$map" params={{ ws, map: id }} search={(at === 0 ? {} : { via: way.slice(0, at).join(',') }) as never}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
