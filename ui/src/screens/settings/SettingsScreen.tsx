import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState, ScreenHead } from '../../shell/Parts';
import { sessionQuery } from '../../shell/session';
import { Keys } from './Keys';
import { NewWorkspace } from './NewWorkspace';
import './settings.css';

/** Keys for programs, and further workspaces. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const user = useQuery(sessionQuery).data?.user;
  return (
    <>
      <ScreenHead title={t('settings:title')} about={t('about')} />
      {user ? (
        <div className="wm-settings">
          <Keys />
          {user.role === 'admin' ? (
            <section className="wm-card wm-stack" id="new-workspace">
              <h2>{t('workspaces')}</h2>
              <p className="wm-soft">{t('workspacesAbout')}</p>
              <NewWorkspace />
            </section>
          ) : null}
        </div>
      ) : (
        <EmptyState icon="key" title={t('demo.title')} about={t('demo.about')} />
      )}
    </>
  );
}
