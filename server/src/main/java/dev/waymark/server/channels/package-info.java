/**
 * Switches of channels, repeat contacts and resolutions over HTTP. {@link
 * dev.waymark.server.channels.ChannelsController} has the address.
 */
@NullMarked
package dev.waymark.server.channels;

import org.jspecify.annotations.NullMarked;
