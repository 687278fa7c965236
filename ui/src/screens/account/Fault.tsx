import { useTranslation } from 'react-i18next';
import { failureText } from '../../shell/Parts';

/** What went wrong with an account or a member, as a line under a form. */
export function Fault({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return error ? (
    <p role="alert" className="wm-bad">
      {failureText(error, t)}
    </p>
  ) : null;
}
