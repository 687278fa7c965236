import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { share } from '../../core/units';
import { useFormat } from '../../shell/session';
import type { Opportunity, State } from './calls';
import { impactsOf } from './matrix';
import { TicketLinks } from './TicketLinks';

interface Props {
  opportunities: readonly Opportunity[];
  chosen: ReadonlySet<string>;
  onOpen: (it: Opportunity) => void;
  onTicket: (it: Opportunity) => void;
  onProve: (it: Opportunity) => void;
}

/** All opportunities with what is known of each. */
export function Backlog({ opportunities, chosen, onOpen, onTicket, onProve }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const { by, impacts } = impactsOf(opportunities);
  return (
    <div className="wm-table-box" tabIndex={0} role="region" aria-label={t('backlog')}>
      <table className="wm-table wm-backlog wm-stacks">
        <thead>
          <tr>
            <th>{t('number')}</th>
            <th>{t('name')}</th>
            <th>{t('state')}</th>
            <th>{t('size')}</th>
            <th>{t(`returnBy.${by}`)}</th>
            <th>{t('effort')}</th>
            <th>{t('cost')}</th>
            <th>{t('owner')}</th>
            <th>{t('department')}</th>
            <th>{t('due')}</th>
            <th>
              <span className="wm-hidden">{t('deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {opportunities.map((it, at) => (
            <tr key={it.id} data-chosen={chosen.has(it.id) || undefined}>
              <td>{at + 1}</td>
              <td>
                <button type="button" className="wm-link" onClick={() => onOpen(it)}>
                  {it.name}
                </button>
              </td>
              <td data-label={t('state')}>{t(`states.${it.state.toLowerCase() as State}`)}</td>
              <td data-label={t('size')}>{it.perMonth ? t('range', { n: format.decimal(it.perMonth.amount), low: format.decimal(it.perMonth.low), high: format.decimal(it.perMonth.high) }) : t('unsized')}</td>
              <td data-label={t(`returnBy.${by}`)}>{impacts[at] === null || impacts[at] === undefined ? '–' : t('ofShare', { n: format.decimal(impacts[at]), share: format.share(share(it.expected)) })}</td>
              <td data-label={t('effort')}>{t('days', { n: format.decimal(it.effortDays), count: it.effortDays })}</td>
              <td data-label={t('cost')}>{format.decimal(it.cost)}</td>
              <td data-label={t('owner')}>{it.owner ?? '–'}</td>
              <td data-label={t('department')}>{it.department ?? '–'}</td>
              <td data-label={t('due')}>{it.due ? format.day(it.due) : '–'}</td>
              <td>
                <span className="wm-finding-deeds">
                  <Button size="compact-xs" variant="default" onClick={() => onTicket(it)}>
                    {t('tickets:sendTo')}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => onProve(it)}>
                    {t('prove')}
                  </Button>
                  <TicketLinks tickets={it.tickets} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
