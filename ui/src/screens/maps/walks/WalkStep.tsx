import { Button, FileButton, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOODS, type Visit } from '../../../core/journeyMap/walk';
import { seconds } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import { MoodFace } from './Face';
import { smallPhoto } from './photo';

const MOST_NOTE = 2_000;

interface Props {
  name: string;
  about: string;
  visit: Visit | undefined;
  photo: string | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
  onVisit: (set: { readonly [Name in keyof Omit<Visit, 'place'>]?: Visit[Name] | undefined }) => void;
  onPhoto: (picture: Blob | null) => void;
  onDone: () => void;
}

/** Seconds since a step was opened; counts while it is open and not settled. */
function useTiming(running: boolean): () => number {
  const since = useRef(0);
  const [, again] = useState(0);
  useEffect(() => {
    if (!running) return;
    since.current = Date.now();
    const timer = setInterval(() => again((n) => n + 1), 1_000);
    return () => {
      clearInterval(timer);
      since.current = 0;
    };
  }, [running]);
  return () => (since.current === 0 ? 0 : Math.max(0, Math.round((Date.now() - since.current) / 1000)));
}

/** One step of a walk: closed a line with its state, open the questions. */
export function WalkStep({ name, about, visit, photo, open, onOpen, onVisit, onPhoto, onDone }: Props) {
  const { t } = useTranslation('walks');
  const format = useFormat();
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  const [bad, setBad] = useState(false);
  const state = visit?.done === undefined ? 'open' : visit.done ? 'done' : 'failed';
  const spent = useTiming(open && state === 'open');
  useEffect(() => {
    if (open) head.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const total = () => (visit?.seconds ?? 0) + spent();
  const settle = (done: boolean | undefined) => {
    onVisit({ done, seconds: total() || undefined });
    if (done !== undefined) onDone();
  };
  const pick = (file: File | null) => {
    if (!file) return;
    void smallPhoto(file).then((picture) => {
      setBad(picture === undefined);
      if (picture) onPhoto(picture);
    });
  };
  return (
    <li className="wm-walk-step" data-state={state}>
      <button
        ref={head}
        type="button"
        className="wm-walk-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          if (open && spent() > 0) onVisit({ seconds: total() });
          onOpen(!open);
        }}
      >
        <i aria-hidden="true">{state === 'done' ? <Icon name="check" size={18} /> : state === 'failed' ? <Icon name="close" size={16} /> : null}</i>
        <span>
          <strong>{name}</strong>
          <small>
            {[t(`state.${state}`), visit?.mood === undefined ? '' : t(`mapeditor:feelings.${visit.mood}`), total() > 0 ? format.duration(seconds(total())) : '', photo ? t('photo') : ''].filter(Boolean).join(' · ')}
          </small>
        </span>
        {visit?.mood === undefined ? null : <MoodFace mood={visit.mood} size={24} />}
        <Icon name="chevron" size={18} />
      </button>
      {open ? (
        <div id={id} className="wm-walk-body">
          {about ? <p className="wm-soft">{about}</p> : null}
          <fieldset className="wm-walk-moods">
            <legend>{t('mood')}</legend>
            {MOODS.map((mood) => (
              <label key={mood}>
                <input type="radio" name={`${id}-mood`} checked={visit?.mood === mood} onChange={() => onVisit({ mood })} />
                <MoodFace mood={mood} size={34} />
                <span>{t(`mapeditor:feelings.${mood}`)}</span>
              </label>
            ))}
            <p className="wm-walk-scale" aria-hidden="true">
              <span>{t('mapeditor:feelings.-2')}</span>
              <strong>{visit?.mood === undefined ? '' : t(`mapeditor:feelings.${visit.mood}`)}</strong>
              <span>{t('mapeditor:feelings.2')}</span>
            </p>
          </fieldset>
          <Textarea label={t('note')} placeholder={t('noteHint')} autosize minRows={2} maxRows={8} maxLength={MOST_NOTE} value={visit?.note ?? ''} onChange={(event) => onVisit({ note: event.currentTarget.value || undefined })} />
          <div className="wm-row">
            <FileButton accept="image/*" capture="environment" onChange={pick}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<Icon name="picture" size={18} />}>
                  {photo ? t('otherPhoto') : t('addPhoto')}
                </Button>
              )}
            </FileButton>
            {photo ? (
              <Button variant="subtle" color="gray" onClick={() => onPhoto(null)}>
                {t('noPhoto')}
              </Button>
            ) : null}
          </div>
          {bad ? (
            <p role="alert" className="wm-bad">
              {t('badPhoto')}
            </p>
          ) : null}
          {photo ? <img className="wm-walk-photo" src={photo} alt={t('photoAt', { name })} /> : null}
          {state === 'open' ? (
            <div className="wm-walk-acts">
              <Button size="md" leftSection={<Icon name="check" size={18} />} onClick={() => settle(true)}>
                {t('done')}
              </Button>
              <Button size="md" variant="default" onClick={() => settle(false)}>
                {t('failed')}
              </Button>
            </div>
          ) : (
            <Button variant="default" onClick={() => onVisit({ done: undefined })}>
              {t('reopen')}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
