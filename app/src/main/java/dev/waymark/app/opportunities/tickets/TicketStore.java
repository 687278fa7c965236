package dev.waymark.app.opportunities.tickets;

import dev.waymark.app.opportunities.Ticket;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Which opportunities were sent where: of each one ticket for a destination. Every change is
 * durable on return. Safe for several threads and processes.
 */
public interface TicketStore {
    /** The ticket of an opportunity at a destination; empty if it was never sent there. */
    Optional<Ticket> find(String workspace, String opportunity, String destination);

    /**
     * Takes the right to send, for one caller of all that try at once.
     *
     * @param ticket to be kept, in the state {@link Ticket.State#SENDING}
     * @param before the ticket that it replaces; null if there is to be none
     * @return false if somebody else was faster
     */
    boolean claim(String workspace, String opportunity, Ticket ticket, @Nullable Ticket before);

    /**
     * Keeps what became of a ticket that was claimed; does nothing if somebody else has claimed it
     * since.
     *
     * @param ticket with the time of its claim
     */
    void save(String workspace, String opportunity, Ticket ticket);

    /**
     * Gives the right to send back: nothing was made. Does nothing if somebody else has claimed it
     * since.
     *
     * @param claim as it was claimed
     */
    void release(String workspace, String opportunity, Ticket claim);
}
