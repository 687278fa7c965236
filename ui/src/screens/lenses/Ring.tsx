import { useTranslation } from 'react-i18next';
import { arcs } from '../../core/ring';
import { share } from '../../core/units';
import { useFormat } from '../../shell/session';
import type { LensViews } from './calls';

/** How long a number in the ring may be: its letters times the size of the type, in the picture's own units. */
const ROOM = 180;

/** The states of a lifecycle as a ring, and what moved between them. */
export function Ring({ lifecycle, name }: { lifecycle: LensViews['lifecycle']; name: (state: string) => string }) {
  const { t } = useTranslation('lenses');
  const format = useFormat();
  const all = format.count(lifecycle.customers);
  const paths = arcs(lifecycle.states.map((it) => it.customers), 92, 62);
  const flows = lifecycle.flows.filter((flow) => flow.from !== flow.to).sort((left, right) => right.customers - left.customers);
  return (
    <div className="wm-ring">
      <svg viewBox="-100 -100 200 200" role="img" aria-label={t('ring')}>
        {paths.map((path, at) => (
          <path key={at} d={path} data-colour={at % 6} fillRule="evenodd" />
        ))}
        <text textAnchor="middle" y="-2" style={{ fontSize: Math.min(24, ROOM / all.length) }}>{all}</text>
        <text textAnchor="middle" y="16" className="wm-ring-small">{t('customers')}</text>
      </svg>
      <ul className="wm-ring-states">
        {lifecycle.states.map((it, at) => (
          <li key={it.state}>
            <span className="wm-ring-dot" data-colour={at % 6} aria-hidden="true" />
            <span className="wm-ring-name">
              <strong>{name(it.state)}</strong> <code lang="en" className="wm-soft">{it.rule}</code>
            </span>
            <span className="wm-lens-number">
              <strong>{format.share(it.share === null || it.share === undefined ? null : share(it.share))}</strong> <span className="wm-soft">{format.count(it.customers)}</span>
            </span>
          </li>
        ))}
      </ul>
      <section className="wm-ring-flows" aria-label={t('flows')}>
        <h3>{t('flows')}</h3>
        <p className="wm-soft wm-small">{t('between', { from: format.time(lifecycle.from), at: format.time(lifecycle.at) })}</p>
        <ul>
          {flows.map((flow) => (
            <li key={`${flow.from} ${flow.to}`}>
              {flow.from ? name(flow.from) : t('new')} → {name(flow.to)} <strong>{format.count(flow.customers)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
