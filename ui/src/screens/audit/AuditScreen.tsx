import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { EmptyState, Failure, ScreenHead, Skeletons } from '../../shell/Parts';
import { sessionQuery, useFormat, useWorkspace } from '../../shell/session';
import { ACTIONS, csvAddress, PAGE, readAudit, type Action, type Deed } from './calls';
import './audit.css';

/** Who did what when in the workspace; for its administrators. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const user = useQuery(sessionQuery).data?.user;
  const workspace = useWorkspace();
  const may = user && workspace?.mayManage;
  return (
    <>
      <ScreenHead title={t('audit:title')} about={t('about')}>
        {may ? (
          <Button component="a" href={csvAddress(workspace.id)} download="audit.csv" variant="default" size="xs" leftSection={<Icon name="download" size={16} />}>
            {t('shell:saveCsv')}
          </Button>
        ) : null}
      </ScreenHead>
      {may ? <Deeds ws={workspace.id} /> : null}
      {workspace && !may ? <EmptyState icon="clock" title={user ? t('members:notYours') : t('settings:demo.title')} about={t(user ? 'notYours' : 'inDemo')} /> : null}
    </>
  );
}

function Deeds({ ws }: { ws: string }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [action, setAction] = useState<string | null>(null);
  const deeds = useInfiniteQuery({
    queryKey: ['ws', ws, 'audit', action],
    queryFn: ({ pageParam }) => readAudit(ws, action, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
  });
  const rows = deeds.data?.pages.flat() ?? [];
  return (
    <section className="wm-card wm-stack">
      <Select
        label={t('action')}
        placeholder={t('all')}
        data={ACTIONS.map((it) => ({ value: it, label: t(`actions.${it}`) }))}
        value={action}
        onChange={setAction}
        clearable
        searchable
        maw={360}
      />
      {deeds.isPending ? <Skeletons rows={5} /> : null}
      {deeds.isError ? <Failure error={deeds.error} retry={() => void deeds.refetch()} /> : null}
      {deeds.data && rows.length === 0 ? <p className="wm-soft">{t('none')}</p> : null}
      {rows.length > 0 ? (
        <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('audit:title')}>
          <table className="wm-table wm-stacks wm-audit">
            <thead>
              <tr>
                <th scope="col">{t('at')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('action')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('from')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((deed) => (
                <tr key={deed.id}>
                  <td className="wm-audit-at">{format.time(deed.at)}</td>
                  <td className="wm-break">{who(deed, { nobody: t('nobody'), 'key:shell': t('shell'), server: t('server') })}</td>
                  <td>{t(`actions.${deed.action as Action}`)}</td>
                  <td className="wm-break">{[deed.subjectName, deed.detail].filter(Boolean).join(': ')}</td>
                  <td className="wm-soft">{deed.address ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {deeds.hasNextPage ? (
        <div>
          <Button variant="default" loading={deeds.isFetchingNextPage} onClick={() => void deeds.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const who = (deed: Deed, named: Readonly<Record<string, string>>) => deed.actorName ?? named[deed.actor] ?? deed.actor;
