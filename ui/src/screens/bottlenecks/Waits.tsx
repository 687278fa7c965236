import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareForUs } from '../../core/bottlenecks';
import { Icon } from '../../shell/icons';
import { useFormat } from '../../shell/session';
import type { Report, Transition } from './calls';

const FIRST = 10;

/** Every transition with its waits, as bars of waiting time: ours apart from the customer's own. */
export function Waits({ report }: { report: Report }) {
  const { t } = useTranslation('bottlenecks');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { waitingTime: waiting, transitions, total } = report;
  const most = transitions[0]?.total ?? 0;
  const shown = all ? transitions : transitions.slice(0, FIRST);
  return (
    <>
      <p>
        <strong>{t('forUsOfAll', { share: format.share(waiting ? shareForUs(waiting.forUs, waiting.total) : null) })}</strong>{' '}
        <span className="wm-soft">{t('shown', { count: total, n: format.count(total) })}</span>
      </p>
      <p className="wm-legend wm-small" aria-hidden="true">
        <span data-whose="us">{t('forUs')}</span>
        <span data-whose="own">{t('own')}</span>
      </p>
      <ol className="wm-waits">
        {shown.map((it) => (
          <Wait key={`${it.from}\n${it.to}`} transition={it} most={most} />
        ))}
      </ol>
      {transitions.length > FIRST ? (
        <div>
          <Button variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('less') : t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Wait({ transition, most }: { transition: Transition; most: number }) {
  const { t } = useTranslation('bottlenecks');
  const format = useFormat();
  const { from, to, count, wait, total, share, forUs } = transition;
  const width = (part: number) => `${most > 0 ? (100 * part) / most : 0}%`;
  return (
    <li>
      <div className="wm-wait-head">
        <strong>
          {from} <Icon name="right" size={14} className="wm-soft" /> <span className="wm-hidden">{t('then')}</span> {to}
        </strong>
        <span>
          {t('typical', { median: format.duration(wait.median), p95: format.duration(wait.p95) })}
        </span>
      </div>
      <div className="wm-wait-bar" aria-hidden="true">
        <span data-whose="us" style={{ width: width(forUs?.total ?? 0) }} />
        <span data-whose="own" style={{ width: width(total - (forUs?.total ?? 0)) }} />
      </div>
      <p className="wm-soft wm-small">
        {t('times', { count, n: format.count(count) })} · {t('shareOfWaiting', { share: format.share(share) })}
        {forUs ? ` · ${t('forUsShare', { share: format.share(forUs.count / count) })}` : ''}
      </p>
    </li>
  );
}
