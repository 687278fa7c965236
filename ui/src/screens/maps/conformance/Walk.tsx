import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import type { Frame } from './frames';

const DWELL_MS = 900;

interface Props {
  pseudonym: string;
  frames: readonly Frame[];
  at: number;
  playing: boolean;
  name: (step: string) => string;
  onGo: (at: number) => void;
  onPlay: (playing: boolean) => void;
  onClose: () => void;
}

/** Replays a journey along the map: plays, pauses, goes event by event; by keyboard too. It stands still at first for those who want less motion. */
export function Walk({ pseudonym, frames, at, playing, name, onGo, onPlay, onClose }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const bar = useRef<HTMLElement>(null);
  const last = frames.length - 1;
  const frame = frames[at];
  useEffect(() => {
    bar.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    bar.current?.scrollIntoView({ block: 'start' });
  }, [pseudonym]);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (at < last ? onGo(at + 1) : onPlay(false)), DWELL_MS);
    return () => clearTimeout(timer);
  }, [playing, at, last, onGo, onPlay]);
  const go = (next: number) => {
    onPlay(false);
    onGo(Math.min(last, Math.max(0, next)));
  };
  if (!frame) return null;
  const place = frame.step === null ? t('start') : name(frame.step);
  const said = t(frame.adHoc ? 'walk.adHoc' : 'walk.at', { time: format.duration(seconds(frame.seconds)), type: frame.type, step: place });
  return (
    <section
      ref={bar}
      className="wm-retrace"
      aria-label={t('walk.title', { pseudonym })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) onPlay(!playing);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <header>
        <h2>{t('walk.title', { pseudonym })}</h2>
        <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('shell:close')} onClick={onClose}>
          <Icon name="close" size={16} />
        </ActionIcon>
      </header>
      <div className="wm-row">
        <Button size="xs" variant="light" leftSection={<Icon name={playing ? 'pause' : 'play'} size={15} />} onClick={() => (at >= last && !playing ? (onGo(0), onPlay(true)) : onPlay(!playing))}>
          {t(playing ? 'walk.pause' : 'walk.play')}
        </Button>
        <input type="range" min={0} max={last} value={at} aria-label={t('walk.place')} aria-valuetext={said} onChange={(event) => go(Number(event.currentTarget.value))} />
        <span className="wm-soft wm-small wm-retrace-count">{t('walk.count', { n: format.count(at + 1), of: format.count(frames.length) })}</span>
      </div>
      <p aria-live={playing ? 'off' : 'polite'}>
        <strong>{said}</strong>
        {frame.visit > 1 && !frame.adHoc ? <span className="wm-soft"> {t('walk.again', { count: frame.visit, n: format.count(frame.visit) })}</span> : null}
      </p>
    </section>
  );
}
