import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { Handover } from './calls';
import { curvePath, LANE, type Drawing } from './handovers';

interface Props {
  drawing: Drawing;
  width: number;
  name: (step: string) => string;
  /** Somebody points at a hand-over; the table of hand-overs lets them do so by keyboard. */
  onAsk: (handover: Handover) => void;
}

const BROADEST = 6;

/** How near a pointer must come to a hand-over, both sides together. */
const REACH = 14;

/** A lane for each department under the columns of the map, and what crosses the lines between them. The table of hand-overs says the same. */
export function HandoverLanes({ drawing, width, name, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const id = useId();
  const head = (kind: string) => `${id}-${kind}`;
  return (
    <div className="wm-handovers" style={{ inlineSize: width, blockSize: drawing.height }}>
      <svg width={width} height={drawing.height} role="img" aria-label={t('handovers.picture')}>
        <defs>
          {['on', 'back'].map((kind) => (
            <marker key={kind} id={head(kind)} viewBox="0 0 10 10" refX={9} refY={5} markerWidth={11} markerHeight={11} markerUnits="userSpaceOnUse" orient="auto">
              <path data-kind={kind} d="M0 0L10 5L0 10z" />
            </marker>
          ))}
        </defs>
        {drawing.lanes.slice(1).map((lane, at) => (
          <line key={lane.name} className="wm-handovers-line" x1={0} x2={width} y1={(at + 1) * LANE} y2={(at + 1) * LANE} />
        ))}
        {drawing.curves.map((curve) => (
          <g key={curve.key} className="wm-handover" data-way={curve.key} data-kind={curve.on ? 'on' : 'back'} onClick={() => onAsk(curve.of)}>
            <title>{t('handovers.one', { from: name(curve.of.from), to: name(curve.of.to), sends: curve.of.fromDepartment, takes: curve.of.toDepartment, times: format.count(curve.of.count), wait: format.duration(seconds(curve.of.wait.median)), interpolation: { escapeValue: false } })}</title>
            <path d={curvePath(curve)} strokeWidth={1.5 + curve.weight * BROADEST} markerEnd={`url(#${head(curve.on ? 'on' : 'back')})`} />
            <path data-reach d={curvePath(curve)} strokeWidth={REACH} />
          </g>
        ))}
        {drawing.stations.map((station) => (
          <circle key={station.step} className="wm-handovers-step" cx={station.x} cy={station.y} r={6} />
        ))}
        {drawing.curves.map((curve) =>
          curve.label ? (
            <text key={curve.key} x={curve.label.x} y={curve.label.y + 4} onClick={() => onAsk(curve.of)}>
              {t('handovers.short', { times: format.count(curve.of.count), wait: format.duration(seconds(curve.of.wait.median)) })}
            </text>
          ) : null,
        )}
      </svg>
      <ul>
        {drawing.lanes.map((lane) => (
          <li key={lane.name} style={{ blockSize: LANE }}>
            <span>{lane.name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
