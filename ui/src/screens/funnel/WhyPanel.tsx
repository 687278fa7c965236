import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explainFunnel } from '../../api/calls';
import { Failure, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';

/** Why a customer was counted as they were: the events that counted, and the first thing that was missing. */
export function WhyPanel({ funnel, customer, steps, onClose }: { funnel: unknown; customer: string; steps: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const format = useFormat();
  const why = useQuery({ queryKey: ['ws', ws, 'why', funnel, customer], queryFn: () => explainFunnel(ws, funnel, customer) });
  return (
    <Modal opened onClose={onClose} title={t('whyTitle', { customer })} size="lg" centered closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {why.isPending ? <Skeletons rows={3} /> : null}
      {why.isError ? <Failure error={why.error} retry={() => void why.refetch()} /> : null}
      {why.data ? (
        <div className="wm-stack">
          <p>
            <strong>{t('reached', { n: format.count(why.data.level), all: format.count(steps.length) })}</strong>
          </p>
          {why.data.counted.length > 0 ? (
            <div>
              <h3>{t('counted')}</h3>
              <ol className="wm-timeline">
                {why.data.counted.map((event, at) => (
                  <li key={at}>
                    <strong>{event.type}</strong>
                    <span className="wm-soft">{format.time(event.time)}</span>
                  </li>
                ))}
              </ol>
            </div>
          ) : null}
          {why.data.missed ? (
            <div className="wm-missed">
              <h3>{t('missed')}</h3>
              <p lang="en">{why.data.missed}</p>
            </div>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
}
