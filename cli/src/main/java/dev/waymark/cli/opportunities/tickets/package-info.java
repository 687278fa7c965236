/**
 * Tickets for opportunities, and the systems that take them. Start with {@link
 * dev.waymark.cli.opportunities.tickets.TicketCommands}.
 */
@NullMarked
package dev.waymark.cli.opportunities.tickets;

import org.jspecify.annotations.NullMarked;
