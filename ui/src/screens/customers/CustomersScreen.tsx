import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress, useLogFilter } from '../../shell/address';
import { LogChoice } from '../../shell/Analysis';
import { Icon } from '../../shell/icons';
import { Failure, ScreenHead, Skeletons } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { findCustomers, type CustomerPage } from './calls';
import { CustomerView } from './CustomerView';
import './customers.css';

/** Finds customers by any identifier and shows each one's events across all sources. */
export function CustomersScreen() {
  const { t } = useTranslation('customers');
  const [address, change] = useAddress();
  const customer = typeof address['customer'] === 'string' ? address['customer'] : undefined;
  return (
    <>
      <ScreenHead title={t('customers:title')} about={t('about')}>
        {customer === undefined ? null : (
          <Button variant="default" size="xs" onClick={() => change({ customer: undefined, place: undefined }, false)}>
            {t('back')}
          </Button>
        )}
      </ScreenHead>
      {customer === undefined ? <Finder /> : <CustomerView key={customer} customer={customer} />}
    </>
  );
}

function Finder() {
  const { t } = useTranslation('customers');
  const ws = useWorkspaceId();
  const filter = useLogFilter();
  const [address, change] = useAddress();
  const search = String(address['search'] ?? '');
  const [typed, setTyped] = useState(search);
  const found = useQuery({ queryKey: ['ws', ws, 'customers', search, filter], queryFn: () => findCustomers(ws, search, filter), placeholderData: keepPreviousData });
  return (
    <div className="wm-stack">
      <div className="wm-controls">
        <form
          role="search"
          className="wm-row"
          onSubmit={(event) => {
            event.preventDefault();
            change({ search: typed.trim() === '' ? undefined : typed.trim() });
          }}
        >
          <TextInput size="xs" type="search" className="wm-customer-search" aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button type="submit" size="xs" variant="default" leftSection={<Icon name="search" size={16} />}>
            {t('find')}
          </Button>
        </form>
        <LogChoice ranged={false} />
      </div>
      {found.isPending ? <Skeletons rows={6} /> : null}
      {found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? <Found page={found.data} searched={search !== ''} /> : null}
    </div>
  );
}

function Found({ page, searched }: { page: CustomerPage; searched: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, change] = useAddress();
  if (page.rows.length === 0) return <p className="wm-card wm-soft">{t(searched ? 'nobody' : 'none')}</p>;
  return (
    <section className="wm-card wm-stack" aria-label={t('found')}>
      <p className="wm-soft">{t(searched ? 'foundOf' : 'latestOf', { n: format.count(page.rows.length), of: format.count(page.customers) })}</p>
      <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('found')}>
        <table className="wm-table">
          <thead>
            <tr>
              <th scope="col">{t('customer')}</th>
              <th scope="col" className="wm-number">{t('events')}</th>
              <th scope="col">{t('first')}</th>
              <th scope="col">{t('last')}</th>
              <th scope="col">{t('lastType')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.customer}>
                <td>
                  <Button variant="subtle" size="compact-sm" className="wm-customer-name" onClick={() => change({ customer: row.customer }, false)}>
                    {row.customer}
                  </Button>
                </td>
                <td className="wm-number">{format.count(row.events)}</td>
                <td>{format.date(row.first)}</td>
                <td>{format.time(row.last)}</td>
                <td>{row.lastType}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
