import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, failureText, Skeletons } from '../../../shell/Parts';
import { sessionQuery, useFormat, useMayWrite, useWorkspaceId } from '../../../shell/session';
import { readMap, type MapDoc } from './calls';
import { keepPage } from './keepPage';
import { Walker } from './walker';
import { WalkStep } from './WalkStep';
import './walks.css';

const REST_MS = 1_000;

/** A map as a checklist for a phone: be the customer, and note at each step how it was. */
export function WalkScreen() {
  const ws = useWorkspaceId();
  const id = useParams({ strict: false }).map ?? '';
  const person = useQuery(sessionQuery).data?.user?.id ?? '';
  const map = useQuery({ queryKey: ['ws', ws, 'map', id, 'document'], queryFn: () => readMap(ws, id), staleTime: Infinity });
  if (map.isError && !map.data) return <Failure error={map.error} retry={() => void map.refetch()} />;
  if (!map.data) return <Skeletons rows={5} />;
  return <Walking key={`${person}/${ws}/${id}`} ws={ws} map={map.data} id={id} person={person} />;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

const placesOf = (map: MapDoc) =>
  map.stages.map((stage) => ({
    id: stage.id,
    name: stage.name,
    places: (stage.steps.length > 0 ? stage.steps : [stage]).map((it): Place => ({ id: it.id, name: it.name, about: it.description ?? '' })),
  }));

function Walking({ ws, map, id, person }: { ws: string; map: MapDoc; id: string; person: string }) {
  const { t } = useTranslation('walks');
  const format = useFormat();
  const mayWrite = useMayWrite();
  const [walker] = useState(() => new Walker(ws, id, person));
  useEffect(() => walker.open(), [walker]);
  useEffect(() => {
    // After the page has come to rest: what it loaded late is kept too.
    const timer = setTimeout(() => void keepPage(), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  const { walk, photos, line, refusal } = useSyncExternalStore(walker.subscribe, () => walker.state);
  const [open, setOpen] = useState<string | null>(null);
  const stages = placesOf(map);
  const places = stages.flatMap((stage) => stage.places);
  if (!walk) return <Skeletons rows={5} />;
  const visitAt = (place: string) => walk.visits.find((visit) => visit.place === place);
  const done = places.filter((place) => visitAt(place.id)?.done !== undefined).length;
  const next = (after: string) => {
    const at = places.findIndex((place) => place.id === after);
    return [...places.slice(at + 1), ...places.slice(0, at)].find((place) => visitAt(place.id)?.done === undefined)?.id ?? null;
  };
  const ended = walk.endedAt !== undefined;
  const begun = walk.changed > 0;
  return (
    <div className="wm-walk">
      <header>
        <Link to="/w/$ws/maps/$map/walks" params={{ ws, map: id }}>
          {t('back')}
        </Link>
        <h1>{map.name}</h1>
        <p className="wm-soft">{t('about')}</p>
        <div className="wm-spread">
          <strong>{t('progress', { count: places.length, done: format.count(done), n: format.count(places.length) })}</strong>
          <span role="status" className="wm-walk-line" data-line={line}>
            {line === 'refused' ? (
              <>
                {t('line.refused')} {failureText(refusal, t)}
              </>
            ) : begun || line !== 'saved' ? t(`line.${line}`) : ''}
          </span>
        </div>
        <div className="wm-bar" aria-hidden="true">
          <span style={{ width: `${(100 * done) / Math.max(1, places.length)}%` }} />
        </div>
      </header>
      {!mayWrite ? <p className="wm-walk-note">{t('readOnly')}</p> : null}
      {ended ? (
        <section className="wm-card wm-walk-end">
          <h2>{t('ended.title')}</h2>
          <p>{t('ended.about')}</p>
          <div className="wm-row">
            <Link to="/w/$ws/maps/$map/walks" params={{ ws, map: id }} className="wm-walk-link">
              {t('ended.see')}
            </Link>
            <Button
              variant="default"
              onClick={() => {
                setOpen(null);
                walker.begin();
              }}
            >
              {t('again')}
            </Button>
          </div>
        </section>
      ) : (
        <>
          {map.personas.length > 0 ? (
            <NativeSelect label={t('as')} value={walk.persona ?? ''} onChange={(event) => walker.be(event.currentTarget.value)} data={[{ value: '', label: t('asMyself') }, ...map.personas.map((it) => ({ value: it.id, label: it.name }))]} />
          ) : null}
          {stages.map((stage) => (
            <section key={stage.id} className="wm-walk-stage" aria-label={stage.name}>
              <h2>{stage.name}</h2>
              <ul>
                {stage.places.map((place) => (
                  <WalkStep
                    key={place.id}
                    name={place.name}
                    about={place.about}
                    visit={visitAt(place.id)}
                    photo={photos.get(place.id)}
                    open={open === place.id}
                    onOpen={(on) => setOpen(on ? place.id : null)}
                    onVisit={(set) => walker.visit(place.id, set)}
                    onPhoto={(picture) => void walker.photograph(place.id, picture)}
                    onDone={() => setOpen(next(place.id))}
                  />
                ))}
              </ul>
            </section>
          ))}
          {places.length === 0 ? <p className="wm-soft">{t('noSteps')}</p> : null}
          <Button size="lg" fullWidth variant={done === places.length ? 'filled' : 'default'} disabled={!begun || !mayWrite} onClick={() => walker.end()}>
            {t('end')}
          </Button>
        </>
      )}
    </div>
  );
}
