import { useTranslation } from 'react-i18next';
import { ScreenHead } from '../../shell/Parts';
import { ConsentCard } from './ConsentCard';
import { FieldsCard } from './FieldsCard';
import { ExpiryCard } from './ExpiryCard';
import './privacy.css';

/** How a workspace protects people: consent, how long events are kept, and what is personal. */
export function PrivacyScreen() {
  const { t } = useTranslation('privacy');
  return (
    <>
      <ScreenHead title={t('privacy:title')} about={t('about')} />
      <div className="wm-stack">
        <ConsentCard />
        <ExpiryCard />
        <FieldsCard />
      </div>
    </>
  );
}
