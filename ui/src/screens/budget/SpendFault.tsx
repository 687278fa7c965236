import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';

/** What is wrong with a table of spend, one fault a line. */
export function SpendFault({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return error ? (
    <p className="wm-bad wm-spend-fault" role="alert">
      {failureText(error, t)}
    </p>
  ) : null;
}
