/** Maps as files over HTTP. Start with {@link dev.waymark.server.exchange.MapFilesController}. */
@NullMarked
package dev.waymark.server.exchange;

import org.jspecify.annotations.NullMarked;
