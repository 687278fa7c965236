import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filterFrom } from '../../../core/logRange';
import { seconds, share } from '../../../core/units';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress, useLogRange } from '../../../shell/address';
import { LogChoice } from '../../../shell/Analysis';
import { DataTable, Definition, Failure, Skeletons } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { useShape } from '../editor/context';
import { ObjectivesCard } from '../objectives/ObjectivesCard';
import { Behind, type Question } from './Behind';
import { checkConformance, overlayMap, type Conformance, type Options, type Overlay } from './calls';
import { Emotion } from './Emotion';
import { columnsOf, heatOf, METRICS, valueOf, type Metric } from './model';
import { StepFactsCard } from './StepFactsCard';
import { Weeks } from './Weeks';
import './conformance.css';

/** A map as customers really go it: the numbers of each step, what the map does not know, and how fitness changes. */
export default function ConformancePanel({ ws, map }: { ws: string; map: string }) {
  const range = useLogRange();
  const filter = filterFrom({ ...range });
  const options: Options = { within: null, ghostShare: null, since: range.since ?? null, until: range.until ?? null, bindings: useBindings() };
  const key = ['ws', ws, 'map', map, options, filter];
  const conformance = useQuery({ queryKey: [...key, 'conformance'], queryFn: ({ signal }) => checkConformance(ws, map, options, filter, signal), placeholderData: keepPreviousData });
  const overlay = useQuery({ queryKey: [...key, 'overlay'], queryFn: ({ signal }) => overlayMap(ws, map, options, filter, signal), placeholderData: keepPreviousData });
  const [question, ask] = useState<Question | null>(null);
  const failed = conformance.isError ? conformance : overlay.isError ? overlay : null;
  return (
    <div className="wm-stack wm-conformance">
      <div className="wm-controls">
        <LogChoice />
        <MetricChoice />
        <BindingsChoice />
      </div>
      {failed ? <Failure error={failed.error} retry={() => void failed.refetch()} /> : null}
      {!failed && conformance.data && overlay.data ? (
        <Shown conformance={conformance.data} overlay={overlay.data} onAsk={ask}>
          <ObjectivesCard ws={ws} map={map} since={options.since ?? null} until={options.until ?? null} filter={filter} />
        </Shown>
      ) : failed ? null : <Skeletons rows={8} />}
      {question ? <Behind ws={ws} map={map} question={question} options={options} filter={filter} names={new Map(overlay.data?.steps.map((step) => [step.step, step.name]))} onClose={() => ask(null)} /> : null}
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

function Shown({ conformance, overlay, onAsk, children }: { conformance: Conformance; overlay: Overlay; onAsk: (question: Question) => void; children: ReactNode }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const metric = useMetric();
  const columns = columnsOf(overlay, conformance);
  const values = columns.map((column) => (column.kind === 'step' ? valueOf(metric, column.step, column.facts) : null));
  const heat = heatOf(values);
  const names = new Map(overlay.steps.map((step) => [step.step, step.name]));
  const name = (id: string | null | undefined, otherwise: string) => (id ? (names.get(id) ?? id) : otherwise);
  const write = (value: number | null) => (metric === 'wait' ? format.duration(value === null ? null : seconds(value)) : metric === 'nps' || metric === 'ces' ? format.decimal(value) : format.share(value === null ? null : share(value)));
  const { personas } = useShape();
  const persona = (id: string) => textOf(personas.find((it) => it.id === id), 'name');
  let stage = '';
  return (
    <>
      <section className="wm-card wm-stack" aria-label={t('fitness')}>
        <p className="wm-conformance-fitness">
          <strong>{format.share(conformance.fitness === null || conformance.fitness === undefined ? null : share(conformance.fitness))}</strong>
          <span>{t('fitnessMeans', { entered: format.count(conformance.entered), customers: format.count(conformance.customers), open: format.count(conformance.open) })}</span>
        </p>
        <p className="wm-soft wm-small">{t(overlay.bindings === 'now' ? 'bindings.nowAbout' : 'bindings.thenAbout')}</p>
      </section>
      <ol className="wm-conformance-row" tabIndex={0} aria-label={t('title')}>
        {columns.map((column, at) => {
          if (column.kind === 'ghost') {
            const { ghost } = column;
            return (
              <li key={`${ghost.after ?? ''}/${ghost.before ?? ''}/${ghost.type}`} className="wm-conformance-ghost">
                <span className="wm-chip">{t('ghost')}</span>
                <h3>{ghost.type}</h3>
                <strong>{format.count(ghost.customers)}</strong>
                <p className="wm-soft wm-small">{t('ghostPlace', { after: name(ghost.after, t('start')), before: name(ghost.before, t('end')) })}</p>
              </li>
            );
          }
          const opens = column.stage !== stage;
          stage = column.stage;
          return (
            <li key={column.step.step} className="wm-conformance-step" data-opens={opens || undefined} style={{ '--heat': heat[at] } as CSSProperties}>
              <span className="wm-conformance-stage">{opens ? column.stage : ''}</span>
              <StepFactsCard step={column.step} facts={column.facts} metric={metric} value={write(values[at] ?? null)} heat={heat[at] ?? 0} onAsk={(state) => onAsk({ step: column.step.step, name: column.step.name, state })} />
            </li>
          );
        })}
      </ol>
      {conformance.ghosts.length === 0 ? <p className="wm-soft">{t('noGhosts')}</p> : null}
      {children}
      <Emotion overlay={overlay} persona={persona} />
      <Weeks conformance={conformance} name={(id) => name(id, t('fitness'))} />
      <section className="wm-card wm-stack" aria-label={t('moves')}>
        <h2>{t('moves')}</h2>
        <DataTable
          caption={t('moves')}
          table={{
            header: [t('from'), t('to'), t('kind'), t('customers'), t('times')],
            rows: conformance.moves.slice(0, 20).map((move) => [name(move.from, t('start')), name(move.to, t('end')), t(`kinds.${move.kind}`), move.customers, move.count]),
          }}
        />
      </section>
      <Definition>{t('definition')}</Definition>
    </>
  );
}
