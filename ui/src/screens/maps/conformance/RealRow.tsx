import { useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { Ghost, Overlay } from './calls';
import { HandoverLanes } from './HandoverLanes';
import { drawingOf } from './handovers';
import { arcsOf, type Layout } from './layout';
import type { Column, Metric } from './model';
import { RealWays } from './RealWays';
import { StepFactsCard } from './StepFactsCard';
import { Count } from './Counts';
import type { Frame } from './frames';
import { useQuestions, type Question } from './questions';

interface Props {
  overlay: Overlay;
  columns: readonly Column[];
  layout: Layout;
  metric: Metric;
  values: readonly (number | null)[];
  heat: readonly number[];
  write: (value: number | null) => string;
  name: (id: string | null | undefined, otherwise: string) => string;
  walked: readonly Frame[];
  onAsk: (question: Question) => void;
}

/** The columns of the map with the ways over them; on the time scale the roads between them are as long as customers wait. */
export function RealRow({ overlay, columns, layout, metric, values, heat, write, name, walked, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const questions = useQuestions(name);
  const box = useRef<HTMLDivElement>(null);
  const now = walked.at(-1);
  useEffect(() => {
    const element = box.current;
    if (!element || !now) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollTo({ left: now.x - element.clientWidth / 2, behavior: still ? 'auto' : 'smooth' });
  }, [now]);
  const { conformance } = overlay;
  const handed = drawingOf(overlay, columns, layout);
  let stage = '';
  return (
    <div ref={box} className="wm-conformance-row" tabIndex={0} role="region" aria-label={t('title')}>
      <RealWays arcs={arcsOf(columns, layout, conformance)} layout={layout} name={(id) => name(id, id)} walked={walked} onAsk={(arc) => onAsk(questions.way(arc))} />
      <ol style={{ inlineSize: layout.width }} data-scale={layout.day === null ? undefined : true}>
        {columns.map((column, at) => {
          const place = layout.places[at];
          const style = { flexBasis: place?.width, marginInlineEnd: at === columns.length - 1 ? 0 : place?.road } as CSSProperties;
          const road = place?.wait === null || place === undefined ? null : <Road width={place.road} text={format.duration(seconds(place.wait))} />;
          if (column.kind === 'ghost') return <GhostColumn key={`${column.ghost.after ?? ''}/${column.ghost.before ?? ''}/${column.ghost.type}`} ghost={column.ghost} style={style} name={name} road={road} onAsk={() => onAsk(questions.ghost(column.ghost))} />;
          const opens = column.stage !== stage;
          stage = column.stage;
          return (
            <li key={column.step.step} className="wm-conformance-step" data-opens={opens || undefined} data-at={(now?.step === column.step.step && !now.adHoc) || undefined} style={{ ...style, '--heat': heat[at] } as CSSProperties}>
              <span className="wm-conformance-stage">{opens ? column.stage : ''}</span>
              <StepFactsCard step={column.step} facts={column.facts} metric={metric} value={write(values[at] ?? null)} heat={heat[at] ?? 0} name={(id) => name(id, id)} onAsk={(state) => onAsk(questions.step(column.step.step, state))} onAskOnward={(next) => onAsk(questions.onward(column.step.step, next))} />
              {road}
            </li>
          );
        })}
      </ol>
      {handed.curves.length > 0 ? <HandoverLanes drawing={handed} width={layout.width} name={(id) => name(id, id)} onAsk={(it) => onAsk(questions.handover(it))} /> : null}
    </div>
  );
}

/** The wait between two columns, as long as it is. */
function Road({ width, text }: { width: number; text: string }) {
  return (
    <span className="wm-road" style={{ inlineSize: width }}>
      <span>{text}</span>
    </span>
  );
}

function GhostColumn({ ghost, style, name, road, onAsk }: { ghost: Ghost; style: CSSProperties; name: Props['name']; road: React.ReactNode; onAsk: () => void }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const place = { after: name(ghost.after, t('start')), before: name(ghost.before, t('end')) };
  return (
    <li className="wm-conformance-ghost" style={style}>
      <span className="wm-chip">{t('ghost')}</span>
      <h3>{ghost.type}</h3>
      <strong>
        <Count label={t('openGhost', { type: ghost.type, ...place, n: format.count(ghost.customers) })} onAsk={onAsk}>
          {format.count(ghost.customers)}
        </Count>
      </strong>
      <p className="wm-soft wm-small">{t('ghostPlace', place)}</p>
      {road}
    </li>
  );
}
