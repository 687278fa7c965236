import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Way } from '../../../core/journeyMap/links';
import { textOf } from '../../../core/journeyMap/records';
import { useEditor } from '../editor/context';
import { HEAD_PX, middlesOf, TRACK_PX } from '../editor/sizes';
import './links.css';

const LEAVE_PX = 18;
const ROUND_PX = 9;

/** An arrow from the top of one step to the top of another; `bottom` is where steps begin. */
function pathOf(x1: number, x2: number, y: number, bottom: number): string {
  const by = x2 > x1 ? ROUND_PX : -ROUND_PX;
  return `M${x1} ${bottom}V${y + ROUND_PX}Q${x1} ${y} ${x1 + by} ${y}H${x2 - by}Q${x2} ${y} ${x2} ${y + ROUND_PX}V${bottom - 3}`;
}

interface Props {
  ways: readonly Way[];
  tracks: number;
  widths: readonly number[];
}

/** The ways between steps, in one picture that lies in the row of the steps: it scrolls and grows with them by itself. */
export function Ways({ ways, tracks, widths }: Props) {
  const { t } = useTranslation('maplinks');
  const { live, ui } = useEditor();
  const navigate = useNavigate();
  const middles = middlesOf(widths);
  const bottom = tracks * TRACK_PX + 8;
  const drawn = ways.map((way) => {
    // What leaves a step does so on its right, what arrives comes on its left.
    const x1 = (middles[way.from] ?? 0) + LEAVE_PX;
    const x2 = (middles[way.to] ?? 0) - LEAVE_PX;
    return { ...way, x1, x2, y: bottom - 10 - way.track * TRACK_PX - TRACK_PX / 2, kind: textOf(way.link, 'kind') };
  });
  const nameOf = (step: string) => textOf(live.store.get('step', step), 'name');
  const open = (step: string) => {
    ui.focus(`step:${step}`);
    void navigate({ to: '.', search: ((before: object) => ({ ...before, panel: 'details' })) as never, replace: true, resetScroll: false });
  };
  return (
    <div role="gridcell" className="wm-jm-ways" style={{ insetInlineStart: HEAD_PX, height: bottom }}>
      <svg width={widths.reduce((sum, width) => sum + width, 0)} height={bottom} aria-hidden="true">
        <defs>
          {['branch', 'loop'].map((kind) => (
            <marker key={kind} id={`wm-jm-tip-${kind}`} data-kind={kind} viewBox="0 0 10 10" refX="5" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
              <path d="M0 0 10 5 0 10z" />
            </marker>
          ))}
        </defs>
        {drawn.map(({ link, x1, x2, y, kind }) => (
          <path key={link.id} data-link={link.id} data-kind={kind} d={pathOf(x1, x2, y, bottom)} markerEnd={`url(#wm-jm-tip-${kind === 'loop' ? 'loop' : 'branch'})`} />
        ))}
      </svg>
      {drawn.map(({ link, x1, x2, y, kind }) => {
        const [from, to] = [textOf(link, 'from'), textOf(link, 'to')];
        const label = textOf(link, 'label');
        return (
          <button
            key={link.id}
            type="button"
            tabIndex={-1}
            data-way={link.id}
            data-kind={kind}
            style={{ insetInlineStart: (x1 + x2) / 2, insetBlockStart: y, maxWidth: Math.max(60, Math.abs(x2 - x1) - 28) }}
            aria-label={t('said', { kind: t(`kinds.${kind}`), from: nameOf(from), to: nameOf(to), label })}
            title={label || t(`kinds.${kind}`)}
            onClick={() => open(from)}
          >
            <span>{label || t(`kinds.${kind}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
