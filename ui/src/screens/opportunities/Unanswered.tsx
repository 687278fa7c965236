import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shell/screens';
import { useFormat } from '../../shell/session';
import { sentenceOf } from '../findings/sentence';
import type { Alignment } from './calls';

interface Props {
  ws: string;
  map: string;
  departments: Alignment['departments'];
  onOpen: (opportunity: string) => void;
}

/** Which pains no opportunity answers and which opportunities nobody owns, by department; each leads there. */
export function Unanswered({ ws, map, departments, onOpen }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const open = departments.filter((it) => it.unansweredPains.length > 0 || it.ownerless.length > 0);
  if (open.length === 0) return null;
  const more = (all: number, shown: number) => (all > shown ? <li className="wm-soft">{t('andMore', { n: format.count(all - shown) })}</li> : null);
  return (
    <section className="wm-unanswered" aria-label={t('unansweredTitle')}>
      <h3>{t('unansweredTitle')}</h3>
      {open.map((it) => (
        <section key={it.department ?? ''} aria-label={it.department ?? t('nobody')}>
          <h4>{it.department ?? t('nobody')}</h4>
          {it.unansweredPains.length > 0 ? (
            <>
              <p className="wm-soft wm-small">{t('unansweredPains')}</p>
              <ul>
                {it.unansweredPains.map((pain) => (
                  <li key={pain.finding}>
                    <Link to={addressOf('findings')} params={{ ws }} search={{ map, finding: pain.finding } as never}>
                      {sentenceOf(pain, t, format)}
                    </Link>{' '}
                    <span className="wm-soft wm-small">{t('losesAMonth', { n: format.decimal(pain.lostPerMonth) })}</span>
                  </li>
                ))}
                {more(it.unanswered, it.unansweredPains.length)}
              </ul>
            </>
          ) : null}
          {it.ownerless.length > 0 ? (
            <>
              <p className="wm-soft wm-small">{t('ownerless')}</p>
              <ul>
                {it.ownerless.map((opportunity) => (
                  <li key={opportunity.id}>
                    <button type="button" className="wm-link" onClick={() => onOpen(opportunity.id)}>
                      {opportunity.name}
                    </button>
                  </li>
                ))}
                {more(it.withoutOwner, it.ownerless.length)}
              </ul>
            </>
          ) : null}
        </section>
      ))}
    </section>
  );
}
