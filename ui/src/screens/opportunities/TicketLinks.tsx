import type { Ticket } from './ticketCalls';

/** Where an opportunity was sent: each ticket by its key, as a link where there is one. */
export function TicketLinks({ tickets }: { tickets: readonly Ticket[] }) {
  return tickets
    .filter((it) => it.state === 'sent')
    .map((it) =>
      it.link ? (
        <a key={it.destination} href={it.link} target="_blank" rel="noopener noreferrer">
          {it.key ?? it.name}
        </a>
      ) : (
        <span key={it.destination}>{it.key ?? it.name}</span>
      ),
    );
}
