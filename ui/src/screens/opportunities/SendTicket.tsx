import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/http';
import { failureText } from '../../shell/Parts';
import { useFormat, useMaySend } from '../../shell/session';
import type { Opportunity } from './calls';
import { sendTicket, type Destination } from './ticketCalls';
import { TicketLinks } from './TicketLinks';

interface Props {
  ws: string;
  opportunity: Opportunity;
  destinations: Destination[];
  chosen: Destination | undefined;
  onPick: (id: string) => void;
}

/** Sends an opportunity to a ticket system, and shows where it was sent. */
export function SendTicket({ ws, opportunity, destinations, chosen, onPick }: Props) {
  const { t } = useTranslation('tickets');
  const format = useFormat();
  const client = useQueryClient();
  const may = useMaySend();
  const destination = chosen?.id ?? '';
  const before = opportunity.tickets.find((it) => it.destination === destination);
  const isSent = before?.state === 'sent';
  const send = useMutation({
    mutationFn: (again: boolean) => sendTicket(ws, opportunity.id, destination, again),
    onSettled: () => client.invalidateQueries({ queryKey: ['ws', ws, 'opportunities'], exact: true }),
  });
  const isUnsure = (before !== undefined && !isSent) || (send.error instanceof ApiError && send.error.code === 'TICKET_UNSURE');
  return (
    <div className="wm-stack">
      {opportunity.tickets.map((it) => (
        <p key={it.destination} className="wm-small wm-ticket-sent">
          <strong>{it.name}</strong> <TicketLinks tickets={[it]} />{' '}
          {it.state === 'sent' ? <span className="wm-soft">{t('sentBy', { who: it.sentBy, when: format.time(it.sentAt) })}</span> : <span>{t(it.state as 'unsure')}</span>}
        </p>
      ))}
      {destinations.length === 0 ? (
        <p className="wm-soft wm-small">{t('noneYet')}</p>
      ) : may ? (
        <div className="wm-controls">
          <NativeSelect
            label={t('sendTo')}
            value={destination}
            data={destinations.map((it) => ({ value: it.id, label: it.project === '' ? it.name : `${it.name} (${it.project})` }))}
            onChange={(event) => {
              send.reset();
              onPick(event.currentTarget.value);
            }}
          />
          <Button loading={send.isPending} disabled={isSent} variant={isUnsure ? 'default' : 'filled'} onClick={() => send.mutate(isUnsure)}>
            {isUnsure ? t('again') : t('send')}
          </Button>
        </div>
      ) : (
        <p className="wm-soft wm-small">{t('mayNot')}</p>
      )}
      {send.isError ? <p role="alert" className="wm-bad">{failureText(send.error, t)}</p> : null}
    </div>
  );
}
