/** Ticket systems to send to: {@link dev.waymark.testkit.tickets.TicketSystem}. */
@NullMarked
package dev.waymark.testkit.tickets;

import org.jspecify.annotations.NullMarked;
