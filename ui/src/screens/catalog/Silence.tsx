import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { Icon } from '../../shell/icons';
import type { Entry } from './calls';

const SHOWN = 5;

/** The types that stopped arriving: the commonest few, the others on demand. */
export function Silence({ types }: { types: readonly Entry[] }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const list = (some: readonly Entry[]) => (
    <ul>
      {some.map((it) => (
        <li key={it.type}>{t('stoppedOf', { type: it.name ?? it.type, since: format.time(it.silence?.since), gap: format.duration(it.silence?.gapSeconds), longest: format.duration(it.silence?.longestGapSeconds) })}</li>
      ))}
    </ul>
  );
  const others = types.slice(SHOWN);
  return (
    <section className="wm-card wm-catalog-alarm" role="status">
      <h2>
        <Icon name="warning" size={18} /> {t('stopped', { count: types.length })}
      </h2>
      {list(types.slice(0, SHOWN))}
      {others.length > 0 ? (
        <details>
          <summary>{t('stoppedMore', { n: format.count(others.length) })}</summary>
          {list(others)}
        </details>
      ) : null}
      <p className="wm-soft">{t('stoppedRule')}</p>
    </section>
  );
}
