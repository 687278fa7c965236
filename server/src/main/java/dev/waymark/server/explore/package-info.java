/**
 * What a workspace's log holds, over HTTP; and how requests name a span of time and reach the
 * index. Start with {@link dev.waymark.server.explore.LogAnalyses}.
 */
@NullMarked
package dev.waymark.server.explore;

import org.jspecify.annotations.NullMarked;
