import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText, Skeletons } from '../../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { laneName, useShape } from '../editor/context';
import { readShares, revokeShare, type ShareEntry } from './calls';

/** The links to a map, each with what guards it and the way to revoke it. */
export function ShareList({ id }: { id: string }) {
  const { t } = useTranslation('mapshares');
  const ws = useWorkspaceId();
  const shares = useQuery({ queryKey: ['ws', ws, 'map', id, 'shares'], queryFn: () => readShares(ws, id) });
  return (
    <section className="wm-stack" aria-label={t('list')}>
      <h3>{t('list')}</h3>
      {shares.isPending ? <Skeletons rows={2} /> : null}
      {shares.isError ? <p role="alert" className="wm-bad">{failureText(shares.error, t)}</p> : null}
      {shares.data?.length === 0 ? <p className="wm-soft">{t('none')}</p> : null}
      <ul className="wm-shares">
        {shares.data?.map((share) => (
          <Share key={share.id} map={id} share={share} />
        ))}
      </ul>
    </section>
  );
}

function Share({ map, share }: { map: string; share: ShareEntry }) {
  const { t } = useTranslation('mapshares');
  const ws = useWorkspaceId();
  const format = useFormat();
  const queries = useQueryClient();
  const { lanes } = useShape();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => revokeShare(ws, map, share.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ws', ws, 'map', map, 'shares'] }),
  });
  const [opened] = useState(() => Date.now());
  const over = share.expiresAt !== null && share.expiresAt !== undefined && new Date(share.expiresAt).getTime() <= opened;
  const hidden = share.hiddenLanes.map((lane) => lanes.find((it) => it.id === lane)).filter((lane) => lane !== undefined);
  return (
    <li data-over={over || undefined}>
      <div>
        <p>{t('madeBy', { name: share.by, time: format.time(share.at) })}</p>
        <p className="wm-row">
          {share.password ? <span className="wm-chip">{t('hasPassword')}</span> : <span className="wm-chip">{t('noPassword')}</span>}
          {share.expiresAt ? <span className={over ? 'wm-chip wm-bad' : 'wm-chip'}>{t(over ? 'isOver' : 'until', { time: format.time(share.expiresAt) })}</span> : null}
          {hidden.length > 0 ? <span className="wm-soft wm-small">{t('without', { lanes: format.list(hidden.map((lane) => laneName(lane, t))) })}</span> : null}
        </p>
        {revoke.isError ? <p role="alert" className="wm-bad">{failureText(revoke.error, t)}</p> : null}
      </div>
      {asking ? (
        <div className="wm-row" role="group" aria-label={t('revokeAsk')}>
          <span className="wm-small">{t('revokeAsk')}</span>
          <Button size="compact-sm" color="red.8" loading={revoke.isPending} autoFocus onClick={() => revoke.mutate()}>
            {t('revoke')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            {t('shell:cancel')}
          </Button>
        </div>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
