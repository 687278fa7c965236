import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filterFrom } from '../../../core/logRange';
import { seconds, share } from '../../../core/units';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress, useLogRange } from '../../../shell/address';
import { LogChoice } from '../../../shell/Analysis';
import { Icon } from '../../../shell/icons';
import { Definition, Failure, Skeletons } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { useShape } from '../editor/context';
import { ObjectivesCard } from '../objectives/ObjectivesCard';
import { Behind } from './Behind';
import { overlayMap, type BehindCustomer, type Options, type Overlay } from './calls';
import { Emotion } from './Emotion';
import { columnsOf, heatOf, METRICS, signed, TRENDS, valueOf, type Metric } from './model';
import { centresOf, layoutOf } from './layout';
import { Handovers } from './Handovers';
import { Moves } from './Moves';
import type { Question } from './questions';
import { RealRow } from './RealRow';
import { Walk } from './Walk';
import { framesOf } from './frames';
import { Weeks } from './Weeks';
import { Whose } from './Whose';
import './conformance.css';

/** A map as customers really go it: the numbers of each step, what the map does not know, and how fitness changes. */
export default function ConformancePanel({ ws, map }: { ws: string; map: string }) {
  const range = useLogRange();
  const filter = filterFrom({ ...range });
  const options: Options = { within: null, ghostShare: null, since: range.since ?? null, until: range.until ?? null, bindings: useBindings() };
  const overlay = useQuery({ queryKey: ['ws', ws, 'map', map, options, filter, 'overlay'], queryFn: ({ signal }) => overlayMap(ws, map, options, filter, signal), placeholderData: keepPreviousData });
  const [question, ask] = useState<Question | null>(null);
  const [walker, walk] = useState<BehindCustomer | null>(null);
  return (
    <div className="wm-stack wm-conformance">
      <div className="wm-controls">
        <LogChoice />
        <MetricChoice />
        <BindingsChoice />
        <ScaleChoice />
      </div>
      <Whose ws={ws} />
      {overlay.isError ? (
        <Failure error={overlay.error} retry={() => void overlay.refetch()} />
      ) : overlay.data ? (
        <Shown ws={ws} map={map} overlay={overlay.data} walker={walker} onAsk={ask} onWalkEnd={() => walk(null)}>
          <ObjectivesCard ws={ws} map={map} since={options.since ?? null} until={options.until ?? null} filter={filter} />
        </Shown>
      ) : (
        <Skeletons rows={8} />
      )}
      {question ? <Behind ws={ws} map={map} question={question} options={options} filter={filter} names={new Map(overlay.data?.steps.map((step) => [step.step, step.name]))} onWalk={(customer) => (ask(null), walk(customer))} onClose={() => ask(null)} /> : null}
    </div>
  );
}

function useMetric(): Metric {
  const [address] = useAddress();
  return METRICS.find((metric) => metric === address['heat']) ?? 'share';
}

/** By which bindings events count: those of their time, or today's. */
function useBindings(): 'then' | 'now' {
  const [address] = useAddress();
  return address['bindings'] === 'now' ? 'now' : 'then';
}

/** Whether columns are as far apart as customers wait. */
function useToScale(): boolean {
  const [address] = useAddress();
  return address['scale'] === 'time';
}

function ScaleChoice() {
  const { t } = useTranslation('conformance');
  const [, change] = useAddress();
  const on = useToScale();
  return (
    <Button size="xs" variant={on ? 'light' : 'default'} leftSection={<Icon name="clock" size={15} />} aria-pressed={on} title={t('scale.hint')} onClick={() => change({ scale: on ? undefined : 'time' })}>
      {t('scale.time')}
    </Button>
  );
}

function BindingsChoice() {
  const { t } = useTranslation('conformance');
  const [, change] = useAddress();
  const chosen = useBindings();
  return (
    <NativeSelect
      size="xs"
      label={t('bindings.title')}
      value={chosen}
      onChange={(event) => change({ bindings: event.currentTarget.value === 'then' ? undefined : event.currentTarget.value })}
      data={(['then', 'now'] as const).map((value) => ({ value, label: t(`bindings.${value}`) }))}
    />
  );
}

function MetricChoice() {
  const { t } = useTranslation('conformance');
  const [, change] = useAddress();
  return (
    <NativeSelect
      size="xs"
      label={t('heat')}
      value={useMetric()}
      onChange={(event) => change({ heat: event.currentTarget.value === 'share' ? undefined : event.currentTarget.value })}
      data={METRICS.map((metric) => ({ value: metric, label: t(`metrics.${metric}`) }))}
    />
  );
}

interface ShownProps {
  ws: string;
  map: string;
  overlay: Overlay;
  /** Whose journey is replayed; null if nobody's. */
  walker: BehindCustomer | null;
  onAsk: (question: Question) => void;
  onWalkEnd: () => void;
  children: ReactNode;
}

function Shown({ ws, map, overlay, walker, onAsk, onWalkEnd, children }: ShownProps) {
  const { conformance } = overlay;
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const metric = useMetric();
  const columns = columnsOf(overlay);
  const values = columns.map((column) => (column.kind === 'step' ? valueOf(metric, column.step, column.facts) : null));
  const heat = heatOf(values);
  const layout = layoutOf(columns, useToScale());
  const waits = layout.places.reduce((sum, place) => sum + (place.wait ?? 0), 0);
  const frames = walker ? framesOf(walker, centresOf(columns, layout)) : [];
  const [at, go] = useState(0);
  const [playing, play] = useState(false);
  const [before, setBefore] = useState<BehindCustomer | null>(null);
  if (before !== walker) {
    setBefore(walker);
    go(0);
    play(walker !== null && !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  }
  const names = new Map(overlay.steps.map((step) => [step.step, step.name]));
  const name = (id: string | null | undefined, otherwise: string) => (id ? (names.get(id) ?? id) : otherwise);
  const write = (value: number | null) => {
    const compared = TRENDS[metric];
    const plain = (it: number | null) =>
      metric === 'wait' || metric === 'waitP95' || compared === 'wait' ? format.duration(it === null ? null : seconds(it)) : metric === 'nps' || metric === 'ces' ? format.decimal(it) : format.share(it === null ? null : share(it));
    return compared && value !== null ? signed(value, plain) : plain(value);
  };
  const { personas } = useShape();
  const persona = (id: string) => textOf(personas.find((it) => it.id === id), 'name');
  return (
    <>
      <section className="wm-card wm-stack" aria-label={t('fitness')}>
        <p className="wm-conformance-fitness">
          <strong>{format.share(conformance.fitness === null || conformance.fitness === undefined ? null : share(conformance.fitness))}</strong>
          <span>{t('fitnessMeans', { entered: format.count(conformance.entered), customers: format.count(conformance.customers), open: format.count(conformance.open) })}</span>
        </p>
        <p className="wm-soft wm-small">{t(overlay.bindings === 'now' ? 'bindings.nowAbout' : 'bindings.thenAbout')}</p>
      </section>
      {walker && frames.length > 0 ? <Walk pseudonym={walker.pseudonym} frames={frames} at={at} playing={playing} name={(id) => name(id, id)} onGo={go} onPlay={play} onClose={onWalkEnd} /> : null}
      <RealRow overlay={overlay} columns={columns} layout={layout} metric={metric} values={values} heat={heat} write={write} name={name} walked={frames.slice(0, at + 1)} onAsk={onAsk} />
      {layout.day === null ? null : <p className="wm-soft wm-small">{t('scale.about', { waits: format.duration(seconds(waits)) })}</p>}
      {conformance.ghosts.length === 0 ? <p className="wm-soft">{t('noGhosts')}</p> : null}
      {children}
      <Emotion overlay={overlay} persona={persona} />
      <Weeks conformance={conformance} name={(id) => name(id, t('fitness'))} onAsk={onAsk} />
      <Handovers ws={ws} map={map} overlay={overlay} name={name} onAsk={onAsk} />
      <Moves conformance={conformance} name={name} onAsk={onAsk} />
      <Definition>{t('definition')}</Definition>
    </>
  );
}
