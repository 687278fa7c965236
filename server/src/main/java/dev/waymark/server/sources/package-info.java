/**
 * The sources of a workspace's events over HTTP. Start with {@link
 * dev.waymark.server.sources.SourcesController}.
 */
@NullMarked
package dev.waymark.server.sources;

import org.jspecify.annotations.NullMarked;
