/**
 * How customers move between channels, on the shell. Start with {@link
 * dev.waymark.cli.channels.ChannelsCommand}.
 */
@NullMarked
package dev.waymark.cli.channels;

import org.jspecify.annotations.NullMarked;
