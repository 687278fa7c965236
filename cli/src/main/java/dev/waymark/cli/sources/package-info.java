/**
 * The commands on a workspace's sources. Start with {@link dev.waymark.cli.sources.SourcesCommand}.
 */
@NullMarked
package dev.waymark.cli.sources;

import org.jspecify.annotations.NullMarked;
