/**
 * Planned journeys of CJML 2.0, in and out. Start with {@link dev.waymark.formats.cjml.CjmlWriter}
 * and {@link dev.waymark.formats.cjml.CjmlReader}.
 */
@NullMarked
package dev.waymark.formats.cjml;

import org.jspecify.annotations.NullMarked;
