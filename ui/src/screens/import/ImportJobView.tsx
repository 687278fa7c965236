import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelImport, progressAddress, readImport, rejectsAddress, type ImportJob } from './calls';
import { draftMap } from '../maps/calls';
import { useFirstStep } from '../../shell/checklist';

import { Icon } from '../../shell/icons';
import { ButtonLink, Failure, FaultText, failureText, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { Faults } from './PreviewView';

const ended = (job: ImportJob | undefined) => job !== undefined && job.state !== 'queued' && job.state !== 'running';

/** An import under way, live, and what it brought when it is done. */
export function ImportJobView({ id, onAgain }: { id: string; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const ws = useWorkspaceId();
  const format = useFormat();
  const queries = useQueryClient();
  const key = ['ws', ws, 'import', id];
  const job = useQuery({
    queryKey: key,
    queryFn: () => readImport(ws, id),
    // Should the stream of events break, the state is still asked for now and then.
    refetchInterval: (query) => (ended(query.state.data) ? false : 3000),
  });
  const over = ended(job.data);
  const cancel = useMutation({ mutationFn: () => cancelImport(ws, id), onSuccess: () => job.refetch() });
  useFirstStep('import', job.data?.state === 'done');

  useEffect(() => {
    if (over) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === ws && queryKey[2] !== 'import' });
      return;
    }
    const stream = new EventSource(progressAddress(ws, id));
    const take = (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as ImportJob;
      queries.setQueryData(['ws', ws, 'import', id], next);
      if (ended(next)) stream.close();
    };
    stream.addEventListener('progress', take);
    stream.addEventListener('done', take);
    stream.onerror = () => stream.close();
    return () => stream.close();
  }, [queries, ws, id, over]);

  if (job.isPending) return <Skeletons rows={3} />;
  if (job.isError) return <Failure error={job.error} retry={() => void job.refetch()} />;
  const data = job.data;
  if (!over) {
    const title = data.state === 'queued' ? t('job.queued') : t('job.running', { name: data.file });
    return (
      <section className="wm-card wm-stack wm-job">
        <h2>{title}</h2>
        <Progress value={data.bytesTotal > 0 ? (100 * data.bytesRead) / data.bytesTotal : 0} aria-label={title} animated />
        <div className="wm-spread">
          <span className="wm-soft" role="status">
            {t('job.read', { count: data.read, n: format.count(data.read) })} · {format.bytes(data.bytesRead)} / {format.bytes(data.bytesTotal)}
          </span>
          <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('job.cancel')}
          </Button>
        </div>
      </section>
    );
  }
  return <Outcome job={data} onAgain={onAgain} />;
}

function Outcome({ job, onAgain }: { job: ImportJob; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const ws = useWorkspaceId();
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useMutation({
    mutationFn: () => draftMap(ws, t('maps:draftName'), t('maps:draftJourney')),
    onSuccess: async (map) => {
      await queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } });
    },
  });
  const good = job.state === 'done';
  return (
    <section className="wm-card wm-stack wm-job" role="status">
      <div className="wm-job-head">
        <span className={good ? 'wm-empty-icon' : 'wm-empty-icon wm-empty-bad'}>
          <Icon name={good ? 'check' : 'warning'} size={28} />
        </span>
        <div>
          <h2>{t(`job.${job.state}`)}</h2>
          <p className="wm-soft">{good ? t('job.doneAbout', { name: job.file }) : job.error ? <FaultText {...job.error} /> : t('job.failedAbout', { name: job.file })}</p>
        </div>
      </div>
      {good ? (
        <dl className="wm-outcome">
          {(['added', 'duplicates', 'rejected'] as const).map((kind) => (
            <div key={kind} data-kind={kind}>
              <dt>{t(`job.${kind}`)}</dt>
              <dd>{format.count(job[kind])}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {draft.isError ? <p role="alert" className="wm-bad">{failureText(draft.error, t)}</p> : null}
      <div className="wm-row">
        {good ? (
          <>
            <ButtonLink to="discover" label={t('job.journeys')} icon="discover" />
            <Button variant="default" leftSection={<Icon name="maps" size={18} />} loading={draft.isPending} onClick={() => draft.mutate()}>
              {t('job.draft')}
            </Button>
          </>
        ) : null}
        <Button variant={good ? 'subtle' : 'default'} onClick={onAgain}>
          {t('job.again')}
        </Button>
      </div>
      {job.rejected > 0 ? (
        <div>
          <Button component="a" href={rejectsAddress(ws, job.id)} download variant="default" size="xs" leftSection={<Icon name="download" size={16} />}>
            {t('job.rejects')}
          </Button>
        </div>
      ) : null}
      {job.faults.length > 0 ? (
        <div className="wm-stack">
          <h3>{t('faultsAll')}</h3>
          <Faults faults={job.faults} caption={t('faultsAll')} />
          {job.faultsTotal > job.faults.length ? (
            <p className="wm-soft">{t('job.more', { count: job.faultsTotal - job.faults.length, n: format.count(job.faultsTotal - job.faults.length) })}</p>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
