import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/http';
import { failureText } from '../../shell/Parts';

/** What went wrong with an account or a member, in the language of the page. */
export function useFaultText() {
  const { t } = useTranslation('account');
  return (error: unknown) => {
    const text = error instanceof ApiError ? t(`faults.${error.code}` as 'faults.PASSWORD_WRONG', { defaultValue: '' }) : '';
    return text !== '' ? text : failureText(error, t);
  };
}

/** The same as a line under a form. */
export function Fault({ error }: { error: unknown }) {
  const textOf = useFaultText();
  return error ? (
    <p role="alert" className="wm-bad">
      {textOf(error)}
    </p>
  ) : null;
}
