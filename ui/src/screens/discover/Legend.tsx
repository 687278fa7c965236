import { useTranslation } from 'react-i18next';
import type { ProcessLayout } from './calls';
import { boundsOf } from '../../core/processMap';
import { waitStops, WAIT_COLOURS } from '../../core/scale';
import { seconds } from '../../core/units';
import { useFormat } from '../../shell/session';

/** What the colours and the widths of the lines mean. */
export function Legend({ layout }: { layout: ProcessLayout }) {
  const { t } = useTranslation('discover');
  const format = useFormat();
  const bounds = boundsOf(layout.edges);
  const stops = waitStops(bounds.shortest, bounds.longest);
  return (
    <div className="wm-legend">
      <span>{t('legend')}</span>
      <ol>
        {WAIT_COLOURS.map((colour, level) => (
          <li key={colour}>
            <i style={{ background: colour }} />
            {format.duration(seconds(stops[level] ?? 0))}
          </li>
        ))}
      </ol>
    </div>
  );
}
