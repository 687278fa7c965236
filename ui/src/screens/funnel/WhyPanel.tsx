import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explainFunnel, type FunnelOptions } from './calls';
import { Answer } from '../../shell/Answer';
import { useFormat, useWorkspaceId } from '../../shell/session';

/** Why a customer was counted as they were: the events that counted, and the first thing that was missing. */
export function WhyPanel({ funnel, customer, steps, onClose }: { funnel: FunnelOptions; customer: string; steps: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const format = useFormat();
  const asked = ['ws', ws, 'why', funnel, customer];
  const why = useQuery({ queryKey: asked, queryFn: ({ signal }) => explainFunnel(ws, funnel, customer, signal) });
  return (
    <Modal opened onClose={onClose} title={t('whyTitle', { customer })} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <Answer noun="funnel/why" result={why} asked={asked} rows={3}>
        {(found) =>
          found.attempts.map((attempt, at) => (
            <section key={at} className="wm-stack wm-attempt">
              <p>
                {found.attempts.length > 1 ? <span className="wm-chip">{t('attempt', { n: format.count(at + 1) })}</span> : null}{' '}
                <strong>{t('reached', { n: format.count(attempt.level), all: format.count(steps.length) })}</strong>{' '}
                {attempt.counted || attempt.level === 0 ? null : <span className="wm-soft">{t('removed')}</span>}
              </p>
              {attempt.events.length > 0 ? (
                <div>
                  <h3>{t('counted')}</h3>
                  <ol className="wm-timeline">
                    {attempt.events.map((event) => (
                      <li key={event.step}>
                        <strong>{event.type}</strong>
                        <span className="wm-soft">{format.time(event.time)}</span>
                      </li>
                    ))}
                  </ol>
                </div>
              ) : null}
              {attempt.end.reason === 'converted' ? null : (
                <div className="wm-missed">
                  <h3>{t('missed')}</h3>
                  <p>
                    {t(`reasons.${attempt.end.reason}`, {
                      step: attempt.end.step === null ? '' : (steps[attempt.end.step - 1] ?? ''),
                      event: attempt.end.event?.type ?? '',
                      by: format.duration(attempt.end.by),
                      defaultValue: attempt.end.text,
                    })}
                  </p>
                  {attempt.end.event ? (
                    <p className="wm-soft wm-small">
                      {attempt.end.event.type} · {format.time(attempt.end.event.time)}
                    </p>
                  ) : null}
                </div>
              )}
            </section>
          ))
        }
      </Answer>
    </Modal>
  );
}
