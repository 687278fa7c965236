import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './Parts';

/** There is nothing at this address. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="wm-alone">
      <EmptyState icon="search" title={t('notFound.title')} about={t('notFound.about')}>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('notFound.action')}</Button>
      </EmptyState>
    </main>
  );
}
