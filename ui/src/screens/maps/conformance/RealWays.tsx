import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shell/session';
import type { Arc, Layout } from './layout';
import { handleOf, heightOf, MIDDLE, TRACK_HEIGHT } from './track';
import type { Frame } from './frames';

interface Props {
  arcs: readonly Arc[];
  layout: Layout;
  name: (step: string) => string;
  /** Where a journey that is replayed has been, the last place now; empty if none is. */
  walked: readonly Frame[];
  /** Somebody points at a way; the table of ways lets them do so by keyboard. */
  onAsk: (arc: Arc) => void;
}

const BROADEST = 9;

/** How near a pointer must come to a way, both sides together. */
const REACH = 12;

const bend = (from: number, to: number) => {
  const handle = handleOf(heightOf(to - from), to < from);
  return `M${from} ${MIDDLE}C${from} ${handle} ${to} ${handle} ${to} ${MIDDLE}`;
};

/** The ways that customers really go, drawn over the columns: planned ones and skips above the line, ways back below it. The table of ways says the same. */
export function RealWays({ arcs, layout, name, walked, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const now = walked.at(-1);
  return (
    <svg className="wm-ways-real" width={layout.width} height={TRACK_HEIGHT} role="img" aria-label={t('waysPicture')} data-walked={now ? true : undefined}>
      <line x1={0} x2={layout.width} y1={MIDDLE} y2={MIDDLE} />
      {arcs.map((arc) => (
        <g key={arc.key} className="wm-way-real" data-way={arc.key} onClick={() => onAsk(arc)}>
          <title>{t('way', { from: name(arc.from), to: name(arc.to), kind: t(`kinds.${arc.kind as 'skip'}`), n: format.count(arc.customers) })}</title>
          <path data-kind={arc.kind} d={bend(arc.x[0], arc.x[1])} strokeWidth={1 + arc.weight * BROADEST} />
          <path data-kind="reach" d={bend(arc.x[0], arc.x[1])} strokeWidth={REACH} />
        </g>
      ))}
      {walked.slice(1).map((frame, at) => {
        const before = walked[at];
        if (!before || before.x === frame.x) return null;
        return <path key={at} data-kind="walked" d={bend(before.x, frame.x)} />;
      })}
      {now ? (
        <g className="wm-walker" style={{ transform: `translateX(${now.x}px)` }} data-adhoc={now.adHoc || undefined}>
          <circle cx={0} cy={MIDDLE} r={10} />
        </g>
      ) : null}
    </svg>
  );
}
