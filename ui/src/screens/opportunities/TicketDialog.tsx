import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, saveFile, Skeletons } from '../../shell/Parts';
import { writeGitHub, writeJira, type Opportunity } from './calls';
import { SendTicket } from './SendTicket';
import { bodyFor, destinationsKey, readDestinations, type TicketBody } from './ticketCalls';

/** Sends an opportunity as a ticket, or gives its body to be taken elsewhere. */
export default function TicketDialog({ ws, opportunity, onClose }: { ws: string; opportunity: Opportunity; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const [picked, pick] = useState<string | null>(null);
  const [other, setOther] = useState<TicketBody | null>(null);
  const destinations = useQuery({ queryKey: destinationsKey(ws), queryFn: () => readDestinations(ws) });
  const chosen = destinations.data?.find((it) => it.id === picked) ?? destinations.data?.[0];
  const { system, project } = other ?? bodyFor(chosen);
  const ticket = useQuery({
    queryKey: ['ws', ws, 'opportunities', opportunity.id, system, project, opportunity.savedAt],
    queryFn: ({ signal }) => (system === 'jira' ? writeJira(ws, opportunity.id, project, signal) : writeGitHub(ws, opportunity.id, signal)),
    enabled: system !== 'jira' || project.trim() !== '',
  });
  const text = ticket.data === undefined ? '' : JSON.stringify(ticket.data, null, 2);
  return (
    <Modal opened onClose={onClose} title={t('ticketOf', { name: opportunity.name })} size="lg" closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="wm-stack">
        <p className="wm-soft wm-small">{t('ticketAbout')}</p>
        {destinations.isPending ? (
          <Skeletons rows={1} />
        ) : destinations.isError ? (
          <Failure error={destinations.error} retry={() => void destinations.refetch()} />
        ) : (
          <SendTicket
            ws={ws}
            opportunity={opportunity}
            destinations={destinations.data}
            chosen={chosen}
            onPick={(id) => {
              pick(id);
              setOther(null);
            }}
          />
        )}
        <h3>{t('tickets:body')}</h3>
        <SegmentedControl
          aria-label={t('ticket')}
          value={system}
          onChange={(next) => setOther({ system: next as TicketBody['system'], project })}
          data={[
            { value: 'jira', label: 'Jira' },
            { value: 'github', label: 'GitHub' },
          ]}
        />
        {system === 'jira' ? <TextInput label={t('project')} value={project} maxLength={40} onChange={(event) => setOther({ system, project: event.currentTarget.value })} /> : null}
        {ticket.isError ? <Failure error={ticket.error} retry={() => void ticket.refetch()} /> : text === '' ? <Skeletons rows={4} /> : <pre className="wm-ticket" tabIndex={0}>{text}</pre>}
        <div className="wm-finding-deeds">
          <Button disabled={text === ''} onClick={() => saveFile(`${system}.json`, text, 'application/json')}>
            {t('saveTicket')}
          </Button>
          <Button variant="default" disabled={text === ''} onClick={() => void navigator.clipboard.writeText(text)}>
            {t('copyTicket')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
