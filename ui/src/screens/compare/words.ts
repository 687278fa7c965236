import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import type { Words } from './rows';

/** The words of rows without a name of the log. */
export function useWords(): Words {
  const { t } = useTranslation('compare');
  const format = useFormat();
  return {
    after: (period, n) => t(`after.${period}`, { count: n, n: format.count(n) }),
    median: t('medianTime'),
    repeats: t('repeated'),
  };
}
