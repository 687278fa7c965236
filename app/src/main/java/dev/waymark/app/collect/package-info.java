/**
 * Taking events in. Start with {@link dev.waymark.app.collect.ImportEvents}, which brings a file
 * into a workspace; {@link dev.waymark.app.collect.EventStores} is the port to where events are
 * kept, {@link dev.waymark.app.collect.EventStore} is one workspace's.
 */
@NullMarked
package dev.waymark.app.collect;

import org.jspecify.annotations.NullMarked;
