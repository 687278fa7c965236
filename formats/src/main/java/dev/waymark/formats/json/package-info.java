/**
 * Results as JSON, the same for the shell and the server. Start with {@link
 * dev.waymark.formats.json.ResultJson}.
 */
@NullMarked
package dev.waymark.formats.json;

import org.jspecify.annotations.NullMarked;
