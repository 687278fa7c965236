import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import type { Comparison } from './calls';
import type { Kind } from './rows';

/** What there is to say beside the bars: how many reached the event and the log-rank test, or that something is missing. */
export function Further({ comparison, kind }: { comparison: Comparison; kind: Kind }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const p = (value: number | null | undefined) => (typeof value === 'number' ? format.p(value) : '–');
  const said = () => {
    if ((kind === 'funnel' || kind === 'steps') && comparison.funnel.length === 0) return t('chooseSteps');
    if (kind === 'retention' && comparison.retention.length === 0) return t('tooShort');
    if (kind === 'survival') {
      const it = comparison.survival;
      if (!it) return t('chooseTo');
      const reached = (group: string, n: number, of: number, expected: number) => t('reached', { group, n: format.count(n), of: format.count(of), expected: format.number(expected, 'decimal'), interpolation: { escapeValue: false } });
      return `${reached('A', it.reachedA, it.customersA, it.expectedA)} ${reached('B', it.reachedB, it.customersB, it.expectedB)} ${t('logRank', { p: p(it.corrected), interpolation: { escapeValue: false } })}`;
    }
    if (kind === 'repeats') {
      const it = comparison.repeatContacts;
      if (!it) return t('noContacts');
      return t('contacts', { a: format.count(it.repeatedA), ofA: format.count(it.contactsA), b: format.count(it.repeatedB), ofB: format.count(it.contactsB) });
    }
    return undefined;
  };
  const text = said();
  return text === undefined ? null : <p className="wm-small">{text}</p>;
}
