/**
 * Where opportunities are sent and what was, as rows: {@link
 * dev.waymark.store.documents.tickets.DocumentDestinations} and {@link
 * dev.waymark.store.documents.tickets.DocumentTickets}.
 */
@NullMarked
package dev.waymark.store.documents.tickets;

import org.jspecify.annotations.NullMarked;
