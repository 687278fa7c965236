import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { useAddress } from '../../../shell/address';
import { Icon } from '../../../shell/icons';
import { useFormat } from '../../../shell/session';
import type { StepBadges as Badges } from '../conformance/badges';

const SIGNS = { met: 'check', burning: 'trends', missed: 'warning', nobody: 'clock' } as const;

/** What is to be told of each step, by its id; empty until it is known. */
export const BadgesContext = createContext<ReadonlyMap<string, Badges>>(new Map());

/** The pains, delights, objectives and departures from the map at a step; each leads to the screen that explains it. */
export function StepBadges({ step }: { step: string }) {
  const badges = useContext(BadgesContext).get(step);
  return badges ? <Told badges={badges} /> : null;
}

function Told({ badges }: { badges: Badges }) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const [, change] = useAddress();
  const reality = () => change({ conformance: 'yes' }, false);
  const findings = () => change({ findings: 'yes' }, false);
  const { missing, unexpected, pains, delights, drifts, objectives } = badges;
  const part = (value: number) => format.share(share(value));
  const count = (key: 'pains' | 'delights', n: number) => t(`badges.${key}`, { count: n, n: format.count(n) });
  return (
    <p className="wm-step-badges">
      {pains > 0 ? (
        <button type="button" tabIndex={-1} data-kind="pain" aria-label={t('badges.found', { what: count('pains', pains) })} onClick={findings}>
          <Icon name="warning" size={13} /> {count('pains', pains)}
        </button>
      ) : null}
      {delights > 0 ? (
        <button type="button" tabIndex={-1} data-kind="delight" aria-label={t('badges.found', { what: count('delights', delights) })} onClick={findings}>
          <Icon name="representatives" size={13} /> {count('delights', delights)}
        </button>
      ) : null}
      {objectives.map(({ text, state }) => (
        <button
          key={text}
          type="button"
          tabIndex={-1}
          data-objective={state}
          title={t('badges.objectiveMeans', { objective: text })}
          aria-label={`${t(`badges.objective.${state}`)}: ${text}`}
          onClick={() => change({ conformance: 'yes', objective: text }, false)}
        >
          <Icon name={SIGNS[state]} size={13} /> {t(`badges.objective.${state}`)}
        </button>
      ))}
      {drifts ? (
        <button type="button" tabIndex={-1} data-kind="pain" title={t('badges.driftsMeans')} onClick={reality}>
          <Icon name="trends" size={13} /> {t('badges.drifts')}
        </button>
      ) : null}
      {missing === null ? null : (
        <button type="button" tabIndex={-1} title={t('badges.missingMeans', { share: part(missing) })} onClick={reality}>
          {t('badges.missing', { share: part(missing) })}
        </button>
      )}
      {unexpected === null ? null : (
        <button type="button" tabIndex={-1} title={t('badges.unexpectedMeans', { share: part(unexpected) })} onClick={reality}>
          {t('badges.unexpected', { share: part(unexpected) })}
        </button>
      )}
    </p>
  );
}
