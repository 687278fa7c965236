import { useTranslation } from 'react-i18next';
import { metricName } from '../../core/metric';

/** Names metrics in a person's language. */
export function useMetricName(): (text: string) => string {
  const { t } = useTranslation('trends');
  return (text) => {
    const { key, values, details = [] } = metricName(text);
    const name = t(key, { ...values, interpolation: { escapeValue: false } });
    return details.length === 0 ? name : t('names.detailed', { name, details: details.join(', '), interpolation: { escapeValue: false } });
  };
}
