import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readDropOffs, type FunnelOptions, type FunnelStep } from './calls';
import { useLogFilter } from '../../shell/address';
import { Answer } from '../../shell/Answer';
import { Icon } from '../../shell/icons';
import { SaveCsv } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';

const LIMIT = 50;

/** The customers who reached a step and got no further. */
export function DropOffPanel({ funnel, step, steps, onClose, onWhy }: { funnel: FunnelOptions; step: number; steps: readonly FunnelStep[]; onClose: () => void; onWhy: (customer: string) => void }) {
  const { t } = useTranslation('funnel');
  const ws = useWorkspaceId();
  const format = useFormat();
  const filter = useLogFilter();
  const asked = ['ws', ws, 'dropoffs', funnel, step, filter];
  const list = useQuery({ queryKey: asked, queryFn: ({ signal }) => readDropOffs(ws, funnel, filter, step + 1, LIMIT, signal) });
  const title = t('who', { name: steps[step]?.step ?? '' });
  return (
    <section className="wm-card wm-stack" aria-label={title}>
      <div className="wm-spread">
        <h2>{title}</h2>
        <div className="wm-row">
          {list.data ? (
            <SaveCsv
              name="funnel-lost.csv"
              table={{ header: [t('customer'), t('last'), t('lastTime')], rows: list.data.customers.map((row) => [row.customer, row.lastStep, row.lastTime]) }}
            />
          ) : null}
          <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('shell:close')} onClick={onClose}>
            <Icon name="close" size={18} />
          </ActionIcon>
        </div>
      </div>
      <Answer noun="funnel/dropoffs" result={list} asked={asked} rows={3}>
        {(found) => (
          <>
            <p className="wm-soft">
              {t('whoCount', { count: found.total, n: format.count(found.total) })}{' '}
              {found.total > found.customers.length ? t('whoShown', { n: format.count(found.customers.length) }) : null}
            </p>
            <div className="wm-table-box wm-lost" tabIndex={0} role="region" aria-label={title}>
              <table className="wm-table">
                <thead>
                  <tr>
                    <th scope="col">{t('customer')}</th>
                    <th scope="col">{t('lastTime')}</th>
                    <th scope="col">
                      <span className="wm-hidden">{t('why')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.customers.map((row) => (
                    <tr key={row.customer}>
                      <td>{row.customer}</td>
                      <td>{format.time(row.lastTime)}</td>
                      <td className="wm-number">
                        <Button variant="subtle" size="compact-xs" aria-label={t('whyOf', { customer: row.customer })} onClick={() => onWhy(row.customer)}>
                          {t('why')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}
