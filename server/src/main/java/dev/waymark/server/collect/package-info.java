/**
 * Files on their way into a workspace, over HTTP: upload, look, import in the background. {@link
 * dev.waymark.server.collect.Uploads} keeps what was sent, {@link
 * dev.waymark.server.collect.ImportJobs} imports it.
 */
@NullMarked
package dev.waymark.server.collect;

import org.jspecify.annotations.NullMarked;
