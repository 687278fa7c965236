import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState, ScreenHead } from '../../shell/Parts';
import { sessionQuery, useWorkspace } from '../../shell/session';
import { Keys } from './Keys';
import { NewWorkspace } from './NewWorkspace';
import { WorkspaceName } from './WorkspaceName';
import './settings.css';

/** Keys for programs, the workspace's name, and further workspaces. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const user = useQuery(sessionQuery).data?.user;
  const workspace = useWorkspace();
  return (
    <>
      <ScreenHead title={t('settings:title')} about={t('about')} />
      {user ? (
        <div className="wm-settings">
          {workspace?.mayManage ? <Keys /> : <EmptyState icon="key" title={t('members:notYours')} about={t('notYours')} />}
          <div className="wm-stack">
            {workspace?.mayManage ? <WorkspaceName key={workspace.id} ws={workspace.id} name={workspace.name} /> : null}
            {user.role === 'admin' ? (
              <section className="wm-card wm-stack" id="new-workspace">
                <h2>{t('workspaces')}</h2>
                <p className="wm-soft">{t('workspacesAbout')}</p>
                <NewWorkspace />
              </section>
            ) : null}
          </div>
        </div>
      ) : (
        <EmptyState icon="key" title={t('demo.title')} about={t('demo.about')} />
      )}
    </>
  );
}
