/**
 * The process map over HTTP: its numbers, its picture. {@link
 * dev.waymark.server.discover.DiscoverController} lists the addresses.
 */
@NullMarked
package dev.waymark.server.discover;

import org.jspecify.annotations.NullMarked;
