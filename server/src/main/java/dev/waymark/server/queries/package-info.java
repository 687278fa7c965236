/**
 * Runs analyses for requests: few at a time, on platform threads, until they are done or nobody
 * waits for them. Start with {@link dev.waymark.server.queries.Queries}.
 */
@NullMarked
package dev.waymark.server.queries;

import org.jspecify.annotations.NullMarked;
