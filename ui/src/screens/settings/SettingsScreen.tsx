import { useTranslation } from 'react-i18next';
import { ScreenHead } from '../../shell/Parts';
import { Keys } from './Keys';
import { NewWorkspace } from './NewWorkspace';
import './settings.css';

/** Keys for programs, and further workspaces. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <>
      <ScreenHead title={t('shell:screens.settings')} about={t('about')} />
      <div className="wm-settings">
        <Keys />
        <section className="wm-card wm-stack" id="new-workspace">
          <h2>{t('workspaces')}</h2>
          <p className="wm-soft">{t('workspacesAbout')}</p>
          <NewWorkspace />
        </section>
      </div>
    </>
  );
}
