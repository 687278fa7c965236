import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../core/logRange';
import { DataTable, Failure, Skeletons } from '../../shell/Parts';
import { useFormat } from '../../shell/session';
import { findExposed, type Options } from './calls';

interface Props {
  ws: string;
  finding: string;
  /** Whether it is a change of habits, which costs nobody. */
  moved: boolean;
  title: string;
  options: Options;
  filter: LogFilter;
  onClose: () => void;
}

/** The customers behind a finding, under other names, with the way that each went. */
export function FindingCustomers({ ws, finding, moved, title, options, filter, onClose }: Props) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const found = useQuery({
    queryKey: ['ws', ws, 'findings', 'customers', finding, options, filter],
    queryFn: ({ signal }) => findExposed(ws, finding, options, filter, signal),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {found.isError ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <div className="wm-stack wm-findings-customers">
          <p>{t(moved ? 'customersOfChange' : 'customersOf', { total: format.count(found.data.total), lost: format.count(found.data.lost), n: format.count(found.data.customers.length) })}</p>
          <DataTable
            caption={t('customers')}
            table={{
              header: [t('pseudonym'), t('at'), t('reached'), t('path')],
              rows: found.data.customers.map((customer) => [
                customer.pseudonym,
                format.date(customer.at),
                t(customer.reached ? 'yes' : 'no'),
                customer.path.map((type, place) => (place === customer.place ? `▸ ${type}` : type)).join(' → '),
              ]),
              kinds: ['count', 'count', 'count', 'count'],
            }}
          />
        </div>
      ) : (
        <Skeletons rows={5} />
      )}
    </Modal>
  );
}
