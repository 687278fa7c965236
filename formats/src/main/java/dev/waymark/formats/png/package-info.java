/** Writes a drawing as PNG. Start with {@link dev.waymark.formats.png.PngWriter}. */
@NullMarked
package dev.waymark.formats.png;

import org.jspecify.annotations.NullMarked;
