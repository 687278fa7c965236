import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/http';
import { inWorkspace } from '../../../api/paths';
import type { Schemas } from '../../../api/types';
import { failureText } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import './search.css';

type Hit = Schemas['HitEntry'];
const LIMIT = 60;
const PAUSE_MS = 300;

/** Where words stand inside the maps, with what stands around them; each leads there. */
export function TextHits({ words }: { words: string }) {
  const { t } = useTranslation('mapsearch');
  const ws = useWorkspaceId();
  const format = useFormat();
  const [settled] = useDebouncedValue(words.trim(), PAUSE_MS);
  const hits = useQuery({
    queryKey: ['ws', ws, 'map-search', settled],
    queryFn: ({ signal }) => body(api.GET('/api/workspaces/{ws}/map-search', { params: { ...inWorkspace(ws), query: { q: settled, limit: LIMIT } }, signal })),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  if (settled.length < 2) return null;
  if (hits.isError) return <p className="wm-bad">{failureText(hits.error, t)}</p>;
  if (!hits.data) return null;
  const maps = new Map<string, Hit[]>();
  for (const hit of hits.data) maps.set(hit.map, [...(maps.get(hit.map) ?? []), hit]);
  return (
    <section className="wm-hits" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p role="status" className="wm-soft wm-small">
        {hits.data.length === 0 ? t('none') : t('found', { count: hits.data.length, n: format.count(hits.data.length) })}
      </p>
      {[...maps.values()].map((found) => (
        <div key={found[0]?.map} className="wm-card">
          <h3>{found[0]?.mapName}</h3>
          <ul>
            {found.map((hit) => (
              <li key={`${hit.kind}-${hit.id}-${hit.field}`}>
                <Link to="/w/$ws/maps/$map" params={{ ws, map: hit.map }} search={placeOf(hit) as never}>
                  <span className="wm-chip">{t(`kinds.${hit.kind}`)}</span>{' '}
                  <span>
                    {hit.before}
                    <mark>{hit.found}</mark>
                    {hit.after}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What an address needs to lead to a hit. */
function placeOf(hit: Hit): object {
  if (hit.kind === 'card') return { card: hit.id };
  if (['stage', 'step', 'lane'].includes(hit.kind)) return { at: `${hit.kind}:${hit.id}` };
  if (hit.kind === 'persona') return { panel: 'personas' };
  return hit.kind === 'map' ? { panel: 'about' } : {};
}
