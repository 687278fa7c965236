import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FunnelStep } from './calls';
import { Icon } from '../../shell/icons';
import { useFormat } from '../../shell/session';

/** One bar a step: how many came, how many were lost on the way, how long it took. */
export function Bars({ steps, onWho }: { steps: readonly FunnelStep[]; onWho: (step: number) => void }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const amount = (step: FunnelStep) => step.count ?? step.customers;
  const first = steps[0];
  const last = steps[steps.length - 1];
  return (
    <div className="wm-stack">
      <p className="wm-converted">
        <strong>{t('converted', { share: format.share(last?.fromStart) })}</strong>
      </p>
      <ol className="wm-bars">
        {steps.map((step, at) => {
          const next = steps[at + 1];
          const lost = next ? amount(step) - amount(next) : 0;
          const share = first && amount(first) > 0 ? amount(step) / amount(first) : 0;
          return (
            <li key={at}>
              <div className="wm-bars-head">
                <span>
                  <span className="wm-funnel-number">{at + 1}</span> <strong>{step.step}</strong>
                </span>
                <span className="wm-bars-count">
                  {format.count(amount(step))} <span className="wm-soft">{format.share(step.fromStart)}</span>
                </span>
              </div>
              <div className="wm-bars-bar" aria-hidden="true">
                <span style={{ width: `${100 * share}%` }} />
              </div>
              {next ? (
                <div className="wm-bars-between">
                  <span>
                    <Icon name="chevron" size={16} /> {t('fromPrevious', { share: format.share(next.fromPrevious) })}
                  </span>
                  {next.seconds?.median !== null && next.seconds !== null ? (
                    <span>
                      <Icon name="clock" size={14} /> {t('took', { duration: format.duration(next.seconds.median) })}
                    </span>
                  ) : null}
                  <span>
                    {t('lost', { count: lost, n: format.count(lost) })}
                    {lost > 0 ? (
                      <Button variant="subtle" size="compact-xs" onClick={() => onWho(at)} aria-label={t('whoOf', { name: step.step })}>
                        {t('whoAction')}
                      </Button>
                    ) : null}
                  </span>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
