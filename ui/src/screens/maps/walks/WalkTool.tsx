import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../shell/session';
import { Icon } from '../../../shell/icons';

/** In a map's bar: the way to its walks. */
export function WalkTool({ map }: { map: string }) {
  const { t } = useTranslation('walks');
  const ws = useWorkspaceId();
  return (
    <Link to="/w/$ws/maps/$map/walks" params={{ ws, map }} className="wm-jm-walk" aria-label={t('title')} title={t('title')}>
      <Icon name="adoption" size={19} />
    </Link>
  );
}
