/** Writes a drawing as SVG. Start with {@link dev.waymark.formats.svg.SvgWriter}. */
@NullMarked
package dev.waymark.formats.svg;

import org.jspecify.annotations.NullMarked;
