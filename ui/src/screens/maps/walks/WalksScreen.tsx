import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meanOf, type Visit } from '../../../core/journeyMap/walk';
import { seconds } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { EmptyState, Failure, ScreenHead, Skeletons } from '../../../shell/Parts';
import { useFormat, useMayWrite, useWorkspaceId } from '../../../shell/session';
import { deleteWalk, photoAddress, readMap, readWalks, type MapDoc, type Walk } from './calls';
import { MoodFace } from './Face';
import './walks.css';

const TakePanel = lazy(async () => ({ default: (await import('./TakePanel')).TakePanel }));

/** The walks through a map, side by side, and the way of their findings into the map. */
export function WalksScreen() {
  const { t } = useTranslation('walks');
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const mayWrite = useMayWrite();
  const map = useQuery({ queryKey: ['ws', ws, 'map', id, 'document'], queryFn: () => readMap(ws, id) });
  const walks = useQuery({ queryKey: ['ws', ws, 'map', id, 'walks'], queryFn: () => readWalks(ws, id) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const failed = [map, walks].find((it) => it.isError);
  const chosen = (walks.data ?? []).filter((walk) => !left.has(walk.id));
  return (
    <>
      <ScreenHead
        title={t('of', { name: map.data?.name ?? '' })}
        about={
          <>
            <Link to="/w/$ws/maps/$map" params={{ ws, map: id }}>
              {t('toMap')}
            </Link>{' '}
            {t('sideAbout')}
          </>
        }
      >
        {mayWrite && walks.data && walks.data.length > 0 ? <WalkLink ws={ws} id={id} /> : null}
      </ScreenHead>
      {failed ? <Failure error={failed.error} retry={() => void failed.refetch()} /> : null}
      {!failed && (!map.data || !walks.data) ? <Skeletons rows={5} /> : null}
      {map.data && walks.data?.length === 0 ? (
        <EmptyState icon="maps" title={t('empty.title')} about={t('empty.about')}>
          {mayWrite ? <WalkLink ws={ws} id={id} /> : null}
        </EmptyState>
      ) : null}
      {map.data && walks.data && walks.data.length > 0 ? (
        <>
          <SideBySide
            ws={ws}
            map={map.data}
            walks={walks.data}
            left={left}
            onChoose={(walk, on) => setLeft(new Set(on ? [...left].filter((it) => it !== walk) : [...left, walk]))}
          />
          {mayWrite ? (
            <Suspense>
              <TakePanel ws={ws} map={map.data} walks={chosen} />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function WalkLink({ ws, id }: { ws: string; id: string }) {
  const { t } = useTranslation('walks');
  return (
    <Link to="/w/$ws/maps/$map/walk" params={{ ws, map: id }} className="wm-walk-link">
      {t('begin')}
    </Link>
  );
}

interface SideProps {
  ws: string;
  map: MapDoc;
  walks: readonly Walk[];
  left: ReadonlySet<string>;
  onChoose: (walk: string, on: boolean) => void;
}

function SideBySide({ ws, map, walks, left, onChoose }: SideProps) {
  const { t } = useTranslation('walks');
  const format = useFormat();
  const queries = useQueryClient();
  const mayWrite = useMayWrite();
  const [leaving, setLeaving] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: (walk: string) => deleteWalk(ws, map.id, walk),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map.id, 'walks'] });
    },
  });
  const rows = map.stages.flatMap((stage) => (stage.steps.length > 0 ? stage.steps.map((step) => ({ stage: stage.name, id: step.id, name: step.name })) : [{ stage: '', id: stage.id, name: stage.name }]));
  const visitOf = (walk: Walk, place: string) => walk.visits.find((visit) => visit.place === place) as Visit | undefined;
  return (
    <div className="wm-walks-box" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="wm-walks">
        <caption className="wm-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('mean')}</th>
            {walks.map((walk) => (
              <th key={walk.id} scope="col" data-left={left.has(walk.id) || undefined}>
                <label>
                  <input type="checkbox" checked={!left.has(walk.id)} onChange={(event) => onChoose(walk.id, event.currentTarget.checked)} /> {walk.by}
                </label>
                <small>{format.time(walk.startedAt)}</small>
                <small>{[map.personas.find((it) => it.id === walk.persona)?.name, walk.endedAt ? '' : t('goesOn')].filter(Boolean).join(' · ')}</small>
                {mayWrite && leaving !== walk.id ? (
                  <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={26} aria-label={t('delete', { by: walk.by, at: format.time(walk.startedAt) })} onClick={() => setLeaving(walk.id)}>
                    <Icon name="trash" size={15} />
                  </ActionIcon>
                ) : null}
                {leaving === walk.id ? (
                  <Button size="compact-xs" color="red.8" loading={remove.isPending} onClick={() => remove.mutate(walk.id)}>
                    {t('deleteSure')}
                  </Button>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const mean = meanOf(walks.filter((walk) => !left.has(walk.id)).flatMap((walk) => visitOf(walk, row.id)?.mood ?? []));
            return (
              <tr key={row.id}>
                <th scope="row">
                  {row.name} {row.stage ? <small>{row.stage}</small> : null}
                </th>
                <td>
                  {mean === undefined ? (
                    '–'
                  ) : (
                    <span className="wm-walks-mood">
                      <MoodFace mood={Math.round(mean)} size={22} /> {format.decimal(mean)}
                    </span>
                  )}
                </td>
                {walks.map((walk) => (
                  <td key={walk.id} data-left={left.has(walk.id) || undefined}>
                    <Seen visit={visitOf(walk, row.id)} photo={walk.photos.includes(row.id) ? photoAddress(ws, map.id, walk.id, row.id) : undefined} name={row.name} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Seen({ visit, photo, name }: { visit: Visit | undefined; photo: string | undefined; name: string }) {
  const { t } = useTranslation('walks');
  const format = useFormat();
  if (!visit && !photo) return <span className="wm-soft">–</span>;
  return (
    <div className="wm-walks-seen">
      <span className="wm-walks-mood">
        {visit?.mood === undefined ? null : (
          <>
            <MoodFace mood={visit.mood} size={22} />
            <span className="wm-hidden">{t(`mapeditor:feelings.${visit.mood}`)}</span>
          </>
        )}
        <span className={visit?.done === false ? 'wm-bad' : 'wm-soft'}>{[visit?.done === undefined ? '' : t(`state.${visit.done ? 'done' : 'failed'}`), visit?.seconds ? format.duration(seconds(visit.seconds)) : ''].filter(Boolean).join(' · ')}</span>
      </span>
      {visit?.note ? <p>{visit.note}</p> : null}
      {photo ? (
        <a href={photo} target="_blank" rel="noreferrer">
          <img src={photo} alt={t('photoAt', { name })} loading="lazy" />
        </a>
      ) : null}
    </div>
  );
}
