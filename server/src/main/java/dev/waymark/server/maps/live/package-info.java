/**
 * Several people in one map at once, over a WebSocket. Start with {@link
 * dev.waymark.server.maps.live.LiveConfiguration}; {@link
 * dev.waymark.server.maps.live.LiveConnection} says what is sent and taken.
 */
@NullMarked
package dev.waymark.server.maps.live;

import org.jspecify.annotations.NullMarked;
