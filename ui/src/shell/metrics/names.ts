import { useTranslation } from 'react-i18next';
import { metricName } from '../../core/metric';

/** Names metrics in a person's language. */
export function useMetricName(): (text: string) => string {
  const { t } = useTranslation('trends');
  return (text) => {
    const { key, values } = metricName(text);
    return t(key, { ...values, interpolation: { escapeValue: false } });
  };
}
