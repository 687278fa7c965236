import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/http';
import { Failure, failureText, Skeletons } from '../../shell/Parts';
import { useFormat, useMaySend } from '../../shell/session';
import type { Opportunity } from './calls';
import { destinationsKey, readDestinations, sendTicket } from './ticketCalls';
import { TicketLinks } from './TicketLinks';

/** Sends an opportunity to a ticket system, and shows where it was sent. */
export function SendTicket({ ws, opportunity }: { ws: string; opportunity: Opportunity }) {
  const { t } = useTranslation('tickets');
  const format = useFormat();
  const client = useQueryClient();
  const may = useMaySend();
  const [picked, pick] = useState<string | null>(null);
  const all = useQuery({ queryKey: destinationsKey(ws), queryFn: () => readDestinations(ws) });
  const destination = picked ?? all.data?.[0]?.id ?? '';
  const before = opportunity.tickets.find((it) => it.destination === destination);
  const isSent = before?.state.toLowerCase() === 'sent';
  const send = useMutation({
    mutationFn: (again: boolean) => sendTicket(ws, opportunity.id, destination, again),
    onSettled: () => client.invalidateQueries({ queryKey: ['ws', ws, 'opportunities'], exact: true }),
  });
  const isUnsure = (before !== undefined && !isSent) || (send.error instanceof ApiError && send.error.code === 'TICKET_UNSURE');
  if (all.isPending) return <Skeletons rows={1} />;
  if (all.isError) return <Failure error={all.error} retry={() => void all.refetch()} />;
  return (
    <div className="wm-stack">
      {opportunity.tickets.map((it) => (
        <p key={it.destination} className="wm-small wm-ticket-sent">
          <strong>{it.name}</strong> <TicketLinks tickets={[it]} />{' '}
          {it.state.toLowerCase() === 'sent' ? <span className="wm-soft">{t('sentBy', { who: it.sentBy, when: format.time(it.sentAt) })}</span> : <span>{t(it.state.toLowerCase() as 'unsure')}</span>}
        </p>
      ))}
      {all.data.length === 0 ? (
        <p className="wm-soft wm-small">{t('noneYet')}</p>
      ) : may ? (
        <div className="wm-controls">
          <NativeSelect
            label={t('sendTo')}
            value={destination}
            data={all.data.map((it) => ({ value: it.id, label: it.project === '' ? it.name : `${it.name} (${it.project})` }))}
            onChange={(event) => {
              send.reset();
              pick(event.currentTarget.value);
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
