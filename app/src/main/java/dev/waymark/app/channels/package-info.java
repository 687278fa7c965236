/**
 * How customers move between channels, as people ask for it in the shell and over HTTP. Start with
 * {@link dev.waymark.app.channels.ChannelsOptions}.
 */
@NullMarked
package dev.waymark.app.channels;

import org.jspecify.annotations.NullMarked;
