import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../core/logRange';
import { share } from '../../../core/units';
import { Icon } from '../../../shell/icons';
import { Failure, Skeletons } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import { findBehind, type BehindCustomer, type Options } from './calls';
import type { Question } from './questions';

interface Props {
  ws: string;
  map: string;
  question: Question;
  options: Options;
  filter: LogFilter;
  names: ReadonlyMap<string, string>;
  onWalk: (customer: BehindCustomer) => void;
  onClose: () => void;
}

/** The customers behind a number, under other names, with the way that each went; each can be replayed along the map. */
export function Behind({ ws, map, question, options, filter, names, onWalk, onClose }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const found = useQuery({
    queryKey: ['ws', ws, 'map', map, 'behind', question.of, options, filter],
    queryFn: ({ signal }) => findBehind(ws, map, { ...question.of, limit: 50, options }, filter, signal),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={question.title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {found.isError ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <div className="wm-stack wm-conformance-behind">
          <p>{t(question.worstFirst ? 'behindWorst' : 'behindCount', { total: format.count(found.data.total), n: format.count(found.data.customers.length) })}</p>
          <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('customers')}>
            <table className="wm-table wm-stacks" aria-label={t('customers')}>
              <thead>
                <tr>
                  <th scope="col">{t('pseudonym')}</th>
                  <th scope="col">
                    <span className="wm-hidden">{t('walk.replay')}</span>
                  </th>
                  {[t('entered'), t('fitness'), t('path')].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.data.customers.map((customer) => (
                  <tr key={customer.pseudonym}>
                    <td>{customer.pseudonym}</td>
                    <td>
                      <Button size="compact-xs" variant="default" leftSection={<Icon name="play" size={13} />} aria-label={t('walk.replayOf', { pseudonym: customer.pseudonym })} onClick={() => onWalk(customer)}>
                        {t('walk.replay')}
                      </Button>
                    </td>
                    <td data-label={t('entered')}>{format.date(customer.entered)}</td>
                    <td data-label={t('fitness')}>{format.share(share(customer.fitness))}</td>
                    <td className="wm-behind-path" data-label={t('path')}>{customer.path.map((id) => names.get(id) ?? id).join(' → ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ) : (
        <Skeletons rows={5} />
      )}
    </Modal>
  );
}
