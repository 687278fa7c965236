/**
 * Taking events in. {@link dev.waymark.app.collect.EventStores} is the port to where events are
 * kept; {@link dev.waymark.app.collect.EventStore} is one workspace's.
 */
@NullMarked
package dev.waymark.app.collect;

import org.jspecify.annotations.NullMarked;
