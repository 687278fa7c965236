import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import type { SourceFlaw } from './calls';

/** Why messages of a source were refused, and what was wrong with events that were taken. */
export function Flaws({ flaws }: { flaws: readonly SourceFlaw[] }) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  if (flaws.length === 0) return null;
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('why.title')}>
      <table className="wm-table wm-stacks wm-source-flaws">
        <caption>{t('why.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('why.reason')}</th>
            <th scope="col" className="wm-number">{t('why.messages')}</th>
            <th scope="col">{t('why.became')}</th>
          </tr>
        </thead>
        <tbody>
          {flaws.map((it) => (
            <tr key={`${it.reason} ${String(it.taken)}`}>
              <th scope="row">
                {t(`reasons.${it.reason}`)} {it.reason === 'other' ? <code>{format.list(it.codes)}</code> : null}
              </th>
              <td className="wm-number" data-label={t('why.messages')}>{format.count(it.messages)}</td>
              <td data-label={t('why.became')}>{t(it.taken ? 'why.taken' : 'why.refused')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
