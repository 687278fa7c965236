import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { FaultText, failureText } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import { EditPull } from './EditPull';
import { retryPull, type Pull } from './pullCalls';

/** How a source that is read by schedule stands: what waits, when it ran, what went wrong, and the button to try again. */
export function PullStatus({ ws, pull, onChange }: { ws: string; pull: Pull; onChange: () => void }) {
  const { t } = useTranslation('pulls');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const retry = useMutation({ mutationFn: () => retryPull(ws, pull.id), onSuccess: onChange });
  return (
    <div className="wm-stack wm-pull" data-state={pull.error ? 'bad' : 'good'}>
      <p className="wm-soft wm-small wm-break">{pull.reads}</p>
      <dl className="wm-source-counts">
        <Fact name={t('lag')}>{pull.lag === undefined || pull.lag === null ? t('unknown') : t(`lagOf.${pull.kind}`, { count: pull.lag, n: format.count(pull.lag) })}</Fact>
        <Fact name={t('lastRun')}>{pull.running ? t('running') : pull.lastRunAt ? format.time(pull.lastRunAt) : t('never')}</Fact>
        <Fact name={t('lastGood')}>{pull.lastGoodAt ? format.time(pull.lastGoodAt) : t('never')}</Fact>
        <Fact name={t('next')}>{pull.enabled ? format.time(pull.nextAt) : t('off')}</Fact>
      </dl>
      {pull.error ? (
        <div className="wm-notice" data-tone="bad" role="alert">
          <Icon name="warning" />
          <div className="wm-stack">
            <span>
              <FaultText code={pull.errorCode ?? ''} detail={pull.error} />
            </span>
            {pull.failures > 0 ? <span className="wm-small">{t('failures', { count: pull.failures, n: format.count(pull.failures) })}</span> : null}
          </div>
        </div>
      ) : null}
      {retry.isError ? <p role="alert" className="wm-bad">{failureText(retry.error, t)}</p> : null}
      <div className="wm-row">
        <Button size="xs" variant="default" loading={retry.isPending || pull.running} disabled={!pull.enabled} onClick={() => retry.mutate()}>
          {t(pull.error ? 'retry' : 'runNow')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
      </div>
      <Modal opened={editing} onClose={() => setEditing(false)} title={t('editOf', { name: pull.name })} closeButtonProps={{ 'aria-label': t('shell:close') }} size="lg" centered>
        <EditPull
          ws={ws}
          id={pull.id}
          name={pull.name}
          onDone={() => {
            setEditing(false);
            onChange();
          }}
        />
      </Modal>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
