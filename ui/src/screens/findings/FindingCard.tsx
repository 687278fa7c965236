import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { share } from '../../core/units';
import { useFormat } from '../../shell/session';
import type { Estimate, Finding } from './calls';
import { sentenceOf } from './sentence';

interface Props {
  finding: Finding;
  onCustomers: () => void;
  children?: ReactNode;
}

/** One finding: what happens where, what it costs or brings, what that rests on. */
export function FindingCard({ finding, onCustomers, children }: Props) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const { size, evidence, place, alsoSeen } = finding;
  const rounded = (estimate: Estimate) => ({
    n: format.count(Math.round(estimate.amount)),
    low: format.count(Math.round(estimate.low)),
    high: format.count(Math.round(estimate.high)),
  });
  const moved = size.of === 'moved';
  return (
    <article className="wm-finding" data-of={size.of}>
      <header>
        <span className="wm-chip">{t(`kinds.${finding.kind as 'drop'}`)}</span>
        <span className="wm-soft wm-small">{place ? `${place.stageName} › ${place.name}` : finding.type}</span>
        <span className="wm-soft wm-small wm-finding-sure">{t(`confidence.${finding.confidence as 'fair'}`)}</span>
      </header>
      <h3>{sentenceOf(finding, t, format)}</h3>
      <p className="wm-finding-size">
        <strong>{t(`size.${size.of as 'lost'}`, { count: Math.round(size.total.amount), ...rounded(size.total) })}</strong>{' '}
        {moved ? null : <span className="wm-soft">{t('aMonth', { n: format.count(Math.round(size.perMonth.amount)), affected: format.count(Math.round(size.affectedPerMonth)) })}</span>}
      </p>
      {size.value ? <p>{t('worth', rounded(size.value))}</p> : null}
      <p className="wm-soft wm-small">
        {t(moved ? 'evidenceMoved' : size.of === 'won' ? 'evidenceWon' : 'evidenceLost', {
          customers: format.count(evidence.customers),
          peers: format.count(evidence.peers),
          share: format.share(share(evidence.share)),
          peersShare: format.share(share(evidence.peersShare)),
          p: evidence.corrected < 1e-4 ? '< 0.0001' : `= ${evidence.corrected.toPrecision(2)}`,
        })}
      </p>
      {alsoSeen.length > 0 ? (
        <details className="wm-small">
          <summary>{t('alsoSeen', { count: alsoSeen.length, n: format.count(alsoSeen.length) })}</summary>
          <ul>
            {alsoSeen.map((seen) => (
              <li key={seen.id}>
                <span className="wm-soft">{t(`kinds.${seen.kind as 'drop'}`)}</span> {sentenceOf(seen, t, format)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="wm-finding-deeds">
        <Button size="xs" variant="default" onClick={onCustomers}>
          {t('openCustomers')}
        </Button>
        {children}
      </div>
    </article>
  );
}
