import { useTranslation } from 'react-i18next';
import { useFormat, useMayWrite } from '../../shell/session';
import { share } from '../../core/units';
import { flaws, type Drift, type Entry } from './calls';
import { TypeForm } from './TypeForm';

/** One type: what its events carry, what is wrong with them, what changed, and what is made of it. */
export function TypeView({ entry, types }: { entry: Entry; types: readonly Entry[] }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const mayWrite = useMayWrite();
  const wrong = flaws(entry);
  return (
    <div className="wm-stack">
      <section className="wm-card wm-stack" aria-label={entry.type}>
        <h2 className="wm-catalog-title">{entry.name ?? entry.type}</h2>
        {entry.name !== entry.type ? <p className="wm-soft">{entry.name === null ? t('isHidden') : t('arrivesAs', { type: entry.type })}</p> : null}
        <p>{t('counts', { events: format.count(entry.events), customers: format.count(entry.customers), first: format.date(entry.first), last: format.time(entry.last) })}</p>
        {entry.silence ? <p className="wm-catalog-bad">{t('stoppedOf', { type: entry.name ?? entry.type, since: format.time(entry.silence.since), gap: format.duration(entry.silence.gapSeconds), longest: format.duration(entry.silence.longestGapSeconds) })}</p> : null}
        {wrong.length > 0 ? (
          <dl className="wm-catalog-flaws">
            {wrong.map((it) => (
              <div key={it.what}>
                <dt>{t(`flaws.${it.what}`)}</dt>
                <dd>{format.count(it.events)}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="wm-soft">{t('nothingWrong')}</p>
        )}
      </section>
      {mayWrite ? <TypeForm entry={entry} types={types} /> : null}
      <section className="wm-card wm-stack" aria-label={t('properties')}>
        <h2>{t('properties')}</h2>
        {entry.properties.length === 0 ? <p className="wm-soft">{t('noProperties')}</p> : <Properties entry={entry} />}
      </section>
      {entry.drift.length > 0 ? (
        <section className="wm-card wm-stack" aria-label={t('drift')}>
          <h2>{t('drift')}</h2>
          <ul>
            {entry.drift.map((it) => (
              <li key={`${it.what} ${it.property} ${it.kind ?? ''}`}>
                <Change drift={it} />
              </li>
            ))}
          </ul>
          <p className="wm-soft">{t('driftRule')}</p>
        </section>
      ) : null}
    </div>
  );
}

function Change({ drift }: { drift: Drift }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const kind = drift.kind == null ? '' : t(`kinds.${drift.kind}`);
  return <>{t(`changes.${drift.what}`, { property: drift.property, kind, at: format.date(drift.at), share: format.share(share(drift.share)), n: format.count(drift.without) })}</>;
}

function Properties({ entry }: { entry: Entry }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('properties')}>
      <table className="wm-table">
        <thead>
          <tr>
            <th scope="col">{t('property')}</th>
            <th scope="col" className="wm-number">{t('share')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('examples')}</th>
            <th scope="col">{t('last')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.properties.map((it) => (
            <tr key={it.property}>
              <td className="wm-catalog-word">
                {it.property} {it.personal ? <span className="wm-chip">{t('personal')}</span> : null}
              </td>
              <td className="wm-number">{format.share(share(it.share))}</td>
              <td>{format.list(it.kinds.map((one) => t(`kinds.${one.kind}`)))}</td>
              <td className="wm-catalog-word">{it.examples.join(' · ')}</td>
              <td>{format.date(it.last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
