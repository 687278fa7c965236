import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../shell/address';
import { addressOf } from '../../shell/screens';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { anchorOf } from '../sources/calls';
import { quality, type Catalog, type Flaw } from './calls';

/** What is wrong with the data, by reason: refused, sent again, or taken with a flaw. Nothing if all is well. */
export function Quality({ catalog }: { catalog: Catalog }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const flaws = quality(catalog);
  if (flaws.length === 0) return null;
  return (
    <section className="wm-card wm-stack" aria-label={t('quality.title')}>
      <h2>{t('quality.title')}</h2>
      <p className="wm-soft">{t('quality.about')}</p>
      <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('quality.what')}>
        <table className="wm-table wm-stacks wm-catalog-quality">
          <thead>
            <tr>
              <th scope="col">{t('quality.what')}</th>
              <th scope="col" className="wm-number">{t('quality.messages')}</th>
              <th scope="col">{t('quality.became')}</th>
              <th scope="col">{t('quality.where')}</th>
            </tr>
          </thead>
          <tbody>
            {flaws.map((it) => (
              <tr key={`${it.text} ${it.became}`}>
                <th scope="row">
                  {t(it.text)} {it.codes.length > 0 ? <code>{format.list(it.codes)}</code> : null}
                </th>
                <td className="wm-number" data-label={t('quality.messages')}>{format.count(it.messages)}</td>
                <td data-label={t('quality.became')}>{t(`quality.${it.became}`)}</td>
                <td>
                  <Where flaw={it} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Where({ flaw }: { flaw: Flaw }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const ws = useWorkspaceId();
  const [, change] = useAddress();
  if (flaw.types !== undefined) {
    return (
      <button type="button" className="wm-catalog-show" onClick={() => change({ view: 'unmapped' })}>
        {t('quality.types', { n: format.count(flaw.types) })}
      </button>
    );
  }
  return flaw.sources.map((it) => (
    <Link key={it.id} to={addressOf('sources')} params={{ ws }} hash={anchorOf(it.id)} className="wm-catalog-source">
      {flaw.sources.length > 1 ? `${it.name} (${format.count(it.messages)})` : it.name}
    </Link>
  ));
}
