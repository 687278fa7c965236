/**
 * The way out to ticket systems: {@link dev.waymark.store.tickets.HttpDoor}, which goes only where
 * the server's configuration lets it.
 */
@NullMarked
package dev.waymark.store.tickets;

import org.jspecify.annotations.NullMarked;
