/**
 * The one JSON of the server, the same as the shell's. {@link
 * dev.waymark.server.json.JsonConfiguration} makes the mapper.
 */
@NullMarked
package dev.waymark.server.json;

import org.jspecify.annotations.NullMarked;
