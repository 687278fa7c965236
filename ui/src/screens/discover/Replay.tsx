import { ActionIcon, SegmentedControl, Slider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { eachToken, ridesOf, stopsOf, type ReplayMode } from '../../core/replay';
import { seconds, share } from '../../core/units';
import { useAddress, useLogRange } from '../../shell/address';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { useShortcut } from '../../shell/shortcuts';
import { readReplay, type ProcessLayout } from './calls';

const JOURNEYS = 3000;
/** How long the whole plays at single speed, in seconds of the clock. */
const WHOLE = 90;
const SPEEDS = ['0.5', '1', '2', '4'] as const;
const TOKEN = 5;

const reduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Plays journeys over the process map: tokens on one canvas, and what starts, stops and moves them. */
export function Replay({ layout, controls }: { layout: ProcessLayout; controls: HTMLElement }) {
  const { t } = useTranslation('discover');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const mode: ReplayMode = search['replay'] === 'together' ? 'together' : 'calendar';
  const [plays, setPlays] = useState(() => !reduced());
  const [speed, setSpeed] = useState('1');
  const [at, setAt] = useState(0);
  const replay = useQuery({ queryKey: ['ws', ws, 'replay', range], queryFn: ({ signal }) => readReplay(ws, JOURNEYS, range, signal), staleTime: 300_000 });
  const data = replay.data;
  const rides = useMemo(() => {
    const ids = new Map(layout.nodes.flatMap((node) => (node.type === null ? [] : [[node.type, node.id]])));
    const boxes = data?.types.map((type) => ids.get(type) ?? null) ?? [];
    const end = (kind: string) => layout.nodes.find((node) => node.kind === kind)?.id ?? '';
    return ridesOf(data?.journeys ?? [], layout.edges, (type) => boxes[type] ?? null, { start: end('start'), end: end('end') }, mode);
  }, [data, layout, mode]);
  const stops = useMemo(() => layout.edges.map((edge) => stopsOf(edge.points)), [layout]);
  const time = useRef(0);
  const toggle = () => {
    if (!plays && time.current >= rides.span) time.current = 0;
    setPlays(!plays);
  };
  useShortcut('Space', 'shortcuts.replay', toggle);
  useEffect(() => {
    time.current = 0;
    setAt(0);
  }, [rides]);

  const canvas = useCanvas(rides, stops, time, plays && data !== undefined, Number(speed), (now, ended) => {
    setAt(now);
    if (ended) setPlays(false);
  });
  const move = (to: number) => {
    time.current = to;
    setAt(to);
  };
  const told = mode === 'together' ? t('replay.into', { time: format.duration(seconds(at)) }) : data?.since ? format.time(new Date(Date.parse(data.since) + at * 1000).toISOString()) : '';
  return (
    <>
      <canvas ref={canvas} className="wm-tokens" aria-hidden="true" />
      {createPortal(
        <div className="wm-replay" role="group" aria-label={t('replay.label')}>
          <ActionIcon size={34} radius="xl" aria-label={t(plays ? 'replay.pause' : 'replay.play')} title={`${t(plays ? 'replay.pause' : 'replay.play')} (Space)`} loading={replay.isPending} onClick={toggle}>
            <Icon name={plays ? 'pause' : 'play'} size={18} />
          </ActionIcon>
          <Slider
            className="wm-replay-slider"
            size="sm"
            label={null}
            min={0}
            max={Math.max(rides.span, 1)}
            step={Math.max(rides.span, 1) / 500}
            value={at}
            onChange={move}
            thumbLabel={t('replay.moment')}
            thumbProps={{ 'aria-valuetext': told }}
          />
          <output className="wm-replay-time">{told}</output>
          <SegmentedControl size="xs" aria-label={t('replay.speed')} value={speed} onChange={setSpeed} data={SPEEDS.map((value) => ({ value, label: `${format.decimal(Number(value))}×` }))} />
          <SegmentedControl
            size="xs"
            aria-label={t('replay.mode')}
            value={mode}
            onChange={(next) => change({ replay: next })}
            data={(['calendar', 'together'] as const).map((value) => ({ value, label: t(`replay.modes.${value}`) }))}
          />
          <span className="wm-soft wm-small">
            {replay.isError ? failureText(replay.error, t) : data ? t('replay.sample', { n: format.count(data.journeys.length), all: format.count(data.customers), share: format.share(rides.shown === null ? null : share(rides.shown)) }) : ''}
          </span>
        </div>,
        controls,
      )}
    </>
  );
}

/** A canvas over the picture that follows its zoom and draws the tokens of the moment; it draws only when something moves. */
function useCanvas(rides: ReturnType<typeof ridesOf>, stops: readonly Float32Array[], time: { current: number }, plays: boolean, speed: number, onTime: (now: number, ended: boolean) => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const tell = useRef(onTime);
  useEffect(() => {
    tell.current = onTime;
  });
  // Before the next paint, so that no frame moves on once it shows that it stands, and the moment that it tells is the one that is drawn.
  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const token = spriteOf(element);
    let frame = 0;
    let before = performance.now();
    let told = 0;
    let drawn = '';
    const draw = (now: number) => {
      frame = requestAnimationFrame(draw);
      if (plays) time.current = Math.min(rides.span, time.current + ((now - before) / 1000) * (rides.span / WHOLE) * speed);
      before = now;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const scale = window.devicePixelRatio;
      const state = `${time.current} ${transform.join(' ')} ${width} ${height} ${scale}`;
      if (state === drawn) return;
      drawn = state;
      if (element.width !== Math.round(width * scale) || element.height !== Math.round(height * scale)) {
        element.width = Math.round(width * scale);
        element.height = Math.round(height * scale);
      }
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, element.width, element.height);
      const size = Math.max(5, Math.min(11, 2 * TOKEN * zoom)) * scale;
      element.dataset['tokens'] = String(
        eachToken(rides, stops, time.current, (px, py) => pen.drawImage(token, (px * zoom + x) * scale - size / 2, (py * zoom + y) * scale - size / 2, size, size)),
      );
      const ended = plays && time.current >= rides.span;
      if (now - told > 100 || ended) {
        told = now;
        tell.current(time.current, ended);
      }
    };
    if (!plays) tell.current(time.current, false);
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [rides, stops, time, plays, speed, store]);
  return canvas;
}

const SPRITE = 32;

/** One token as a picture: a disc of the accent colour with a rim of the ground's. */
function spriteOf(element: HTMLElement): HTMLCanvasElement {
  const style = getComputedStyle(element);
  const sprite = document.createElement('canvas');
  sprite.width = SPRITE;
  sprite.height = SPRITE;
  const pen = sprite.getContext('2d');
  if (!pen) return sprite;
  pen.beginPath();
  pen.arc(SPRITE / 2, SPRITE / 2, SPRITE / 2 - 3, 0, 2 * Math.PI);
  pen.fillStyle = style.getPropertyValue('--wm-token').trim();
  pen.fill();
  pen.lineWidth = 4;
  pen.strokeStyle = style.getPropertyValue('--wm-surface').trim();
  pen.stroke();
  return sprite;
}
