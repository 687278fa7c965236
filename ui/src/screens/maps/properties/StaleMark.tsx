import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';

/** Says that a map should be looked at again; nothing if it is fresh. */
export function StaleMark({ staleness }: { staleness: string }) {
  const { t } = useTranslation('mapgaps');
  if (staleness === 'fresh' || staleness === '') return null;
  return (
    <span className="wm-stale" title={t(`stale.${staleness}About`)}>
      <Icon name="clock" size={14} /> {t(`stale.${staleness}`)}
    </span>
  );
}
