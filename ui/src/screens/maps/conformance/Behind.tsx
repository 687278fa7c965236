import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../core/logRange';
import { DataTable, Failure, Skeletons } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { findBehind, type Options } from './calls';
import type { State } from './StepFactsCard';

export interface Question {
  readonly step: string;
  readonly name: string;
  readonly state: State;
}

interface Props {
  ws: string;
  map: string;
  question: Question;
  options: Options;
  filter: LogFilter;
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** The customers behind a number, under other names, with the way that each went. */
export function Behind({ ws, map, question, options, filter, names, onClose }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const { step, state } = question;
  const found = useQuery({
    queryKey: ['ws', ws, 'map', map, 'behind', step, state, options, filter],
    queryFn: ({ signal }) => findBehind(ws, map, { step, state, limit: 50, options }, filter, signal),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={t('behind', { state: t(`states.${state}`), step: question.name })} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {found.isError ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <div className="wm-stack wm-conformance-behind">
          <p>{t('behindCount', { total: format.count(found.data.total), n: format.count(found.data.customers.length) })}</p>
          <DataTable
            caption={t('customers')}
            table={{
              header: [t('pseudonym'), t('entered'), t('fitness'), t('path')],
              rows: found.data.customers.map((customer) => [customer.pseudonym, format.date(customer.entered), customer.fitness, customer.path.map((id) => names.get(id) ?? id).join(' → ')]),
              kinds: ['count', 'count', 'share', 'count'],
            }}
          />
        </div>
      ) : (
        <Skeletons rows={5} />
      )}
    </Modal>
  );
}
