import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteMap, type MapHead } from './calls';
import { found, pathOf, tagsOf, treeOf, type Branch } from '../../core/mapTree';
import { useAddress } from '../../shell/address';
import { EmptyState, Failure, failureText, ScreenHead, Skeletons } from '../../shell/Parts';
import { Question } from '../../shell/Question';
import { mapsQuery, useMayWrite, useWorkspaceId } from '../../shell/session';
import { DraftButton } from './DraftButton';
import { ImportButton } from './exchange/ImportButton';
import { SevenSteps } from './gaps/SevenSteps';
import { MapRow } from './MapRow';
import { MapSearchBar } from './MapSearchBar';
import { NewMapButton } from './NewMap';
import './editor/editor.css';
import './properties/properties.css';
import './maps.css';

const TextHits = lazy(async () => ({ default: (await import('./search/TextHits')).TextHits }));

/** All journey maps of the workspace: as a tree, or those that are looked for; what is looked for is in the address. */
export function MapsScreen() {
  const { t } = useTranslation('maps');
  const ws = useWorkspaceId();
  const [address, change] = useAddress();
  const queries = useQueryClient();
  const maps = useQuery(mapsQuery(ws));
  const mayWrite = useMayWrite();
  const [leaving, setLeaving] = useState<MapHead | null>(null);
  const remove = useMutation({
    mutationFn: (map: MapHead) => deleteMap(ws, map.id),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
    },
  });
  const all = maps.data ?? [];
  const known = new Map(all.map((map) => [map.id, map]));
  const search = {
    words: typeof address['q'] === 'string' || typeof address['q'] === 'number' ? String(address['q']) : '',
    tag: typeof address['tag'] === 'string' || typeof address['tag'] === 'number' ? String(address['tag']) : '',
    stale: address['stale'] === 'yes',
    archived: address['archived'] === 'yes',
  };
  const shown = found(all, search);
  const isSearching = search.words !== '' || search.tag !== '' || search.stale || search.archived;
  const row = (map: MapHead, path: string, below?: ReactNode) => (
    <li key={map.id}>
      <MapRow map={map} path={path} onDelete={() => setLeaving(map)} onTag={(tag) => change({ tag })} />
      {below}
    </li>
  );
  const branches = (tree: readonly Branch<MapHead>[], inner = false): ReactNode =>
    tree.length === 0 ? null : <ul className={inner ? 'wm-maps-below' : 'wm-maps wm-card'}>{tree.map((branch) => row(branch.map, '', branches(branch.children, true)))}</ul>;
  return (
    <>
      <ScreenHead title={t('maps:title')} about={t('about')}>
        {maps.data && mayWrite ? <ImportButton /> : null}
        {maps.data && maps.data.length > 0 && mayWrite ? (
          <>
            <DraftButton variant="default" />
            <NewMapButton />
          </>
        ) : null}
      </ScreenHead>
      {maps.isPending ? <Skeletons rows={4} /> : null}
      {maps.isError ? <Failure error={maps.error} retry={() => void maps.refetch()} /> : null}
      {maps.data?.length === 0 ? (
        <EmptyState icon="maps" title={t('empty.title')} about={t('empty.about')}>
          {mayWrite ? (
            <div className="wm-row">
              <NewMapButton />
              <DraftButton variant="default" />
            </div>
          ) : null}
        </EmptyState>
      ) : null}
      {maps.data && maps.data.length > 0 ? (
        <>
          <SevenSteps />
          <MapSearchBar
            search={search}
            tags={tagsOf(all)}
            onSearch={(next) => change({ q: next.words === '' ? undefined : next.words, tag: next.tag === '' ? undefined : next.tag, stale: next.stale ? 'yes' : undefined, archived: next.archived ? 'yes' : undefined })}
          />
          {shown.length === 0 ? <p className="wm-soft">{t(search.archived ? 'mapgaps:noneArchived' : 'mapgaps:noneFound')}</p> : null}
          {isSearching && shown.length > 0 ? <ul className="wm-maps wm-card">{shown.map((map) => row(map, pathOf(map, known).map((above) => above.name).join(' › ')))}</ul> : isSearching ? null : branches(treeOf(shown))}
          <Suspense>{search.words.trim().length > 1 ? <TextHits words={search.words} /> : null}</Suspense>
        </>
      ) : null}
      <Question
        open={leaving !== null}
        title={t('delete')}
        about={t('deleteAsk', { name: leaving?.name ?? '' })}
        yes={t('delete')}
        busy={remove.isPending}
        fault={remove.isError ? <p role="alert" className="wm-bad">{failureText(remove.error, t)}</p> : null}
        onYes={() => leaving && remove.mutate(leaving)}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}
