/**
 * The process map of a log, on the shell. Start with {@link
 * dev.waymark.cli.discover.DiscoverCommand}.
 */
@NullMarked
package dev.waymark.cli.discover;

import org.jspecify.annotations.NullMarked;
