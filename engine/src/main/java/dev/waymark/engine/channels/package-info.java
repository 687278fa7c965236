/**
 * How customers move between channels: switches, repeat contacts, lost hand-offs, resolutions.
 * Start with {@link dev.waymark.engine.channels.ChannelsRequest}; {@link
 * dev.waymark.engine.channels.ChannelsKernel} answers it with {@link
 * dev.waymark.engine.channels.Channels}.
 */
@NullMarked
package dev.waymark.engine.channels;

import org.jspecify.annotations.NullMarked;
