import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeWalks, type Visit, type Walked } from '../../../core/journeyMap/walk';
import type { FieldSet } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import { ApiError } from '../../../api/http';
import { failureText } from '../../../shell/Parts';
import { sessionQuery, useFormat } from '../../../shell/session';
import { seconds } from '../../../core/units';
import { LiveMap } from '../editor/liveMap';
import type { MapDoc, Walk } from './calls';

const MOST_WAIT_MS = 15_000;

/** Waits until something holds of a map that is open; fails if it is refused or takes too long. */
function until(live: LiveMap, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      off();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('no answer'));
    }, MOST_WAIT_MS);
    const look = () => {
      const { refusal, line } = live.state;
      if (line === 'refused' || refusal) {
        stop();
        reject(refusal ? new ApiError(0, refusal.code, refusal.message) : new Error('the map is closed'));
      } else if (holds()) {
        stop();
        resolve();
      }
    };
    const off = live.subscribe(look);
    look();
  });
}

/** Changes a map that is not open as anybody else who has it open does: by commands. */
async function changeMap(live: LiveMap, change: () => FieldSet[]): Promise<number> {
  const close = live.open();
  try {
    await until(live, () => live.state.you !== null && live.state.line === 'online');
    const set = change();
    live.edit(set);
    await until(live, () => live.state.waiting === 0);
    return set.length;
  } finally {
    close();
  }
}

/** Takes what was found on the chosen walks into the map. */
export function TakePanel({ ws, map, walks }: { ws: string; map: MapDoc; walks: readonly Walk[] }) {
  const { t } = useTranslation('walks');
  const format = useFormat();
  const person = useQuery(sessionQuery).data?.user?.id ?? '';
  const [persona, setPersona] = useState(map.personas[0]?.id ?? '');
  const [notes, setNotes] = useState(true);
  const say = (visits: readonly Visit[]) => {
    const times = visits.flatMap((visit) => visit.seconds ?? []).sort((a, b) => a - b);
    const middle = times[Math.floor((times.length - 1) / 2)];
    return middle === undefined ? undefined : t('pointNote', { time: format.duration(seconds(middle)) });
  };
  const take = useMutation({
    mutationFn: () => {
      const live = new LiveMap(ws, map.id, person, () => Promise.resolve(null));
      return changeMap(live, () => takeWalks(live.grid, walks as readonly Walked[], { persona, day: new Date().toISOString().slice(0, 10), source: t('source'), notes, say }, () => crypto.randomUUID()));
    },
  });
  return (
    <section className="wm-card wm-walks-take">
      <h2>{t('take.title')}</h2>
      <p className="wm-soft">{t('take.about')}</p>
      {map.personas.length === 0 ? (
        <p>{t('take.noPersona')}</p>
      ) : (
        <>
          <NativeSelect label={t('take.persona')} value={persona} onChange={(event) => setPersona(event.currentTarget.value)} data={map.personas.map((it) => ({ value: it.id, label: it.name }))} />
          <Checkbox label={t('take.notes')} checked={notes} onChange={(event) => setNotes(event.currentTarget.checked)} />
          <div className="wm-row">
            <Button loading={take.isPending} disabled={walks.length === 0} leftSection={<Icon name="check" size={18} />} onClick={() => take.mutate()}>
              {t('take.action', { count: walks.length })}
            </Button>
          </div>
          {take.isError ? (
            <p role="alert" className="wm-bad">
              {failureText(take.error, t)}
            </p>
          ) : null}
          {take.isSuccess ? (
            <p role="status">
              {t('take.done', { count: take.data })}{' '}
              <Link to="/w/$ws/maps/$map" params={{ ws, map: map.id }}>
                {t('toMap')}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
