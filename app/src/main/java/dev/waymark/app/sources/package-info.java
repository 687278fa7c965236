/**
 * Where a workspace's events come from, each with a key to write with. Start with {@link
 * dev.waymark.app.sources.Sources}; {@link dev.waymark.app.sources.Arrivals} tells what arrives.
 */
@NullMarked
package dev.waymark.app.sources;

import org.jspecify.annotations.NullMarked;
