import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/session';
import { MOST_SENT } from '../../shell/tables/sentBytes';

/** What the choice of a file with a table of spend says, and how large it may be. */
export function useSpendFile() {
  const { t } = useTranslation('budget');
  const format = useFormat();
  return { most: MOST_SENT, words: { choose: t('file'), tooLarge: t('tooLarge', { most: format.bytes(MOST_SENT) }) } };
}
