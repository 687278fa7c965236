/**
 * Sending opportunities to ticket systems: where to, which hosts the server's configuration lets be
 * reached, and that nothing is sent twice. Start with {@link
 * dev.waymark.app.opportunities.tickets.TicketSending}.
 */
@NullMarked
package dev.waymark.app.opportunities.tickets;

import org.jspecify.annotations.NullMarked;
