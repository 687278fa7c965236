/**
 * A drawing without a file format: boxes, lines, texts and bitmaps at places, grouped by what they
 * mean. Start with {@link dev.waymark.formats.drawing.Drawing}. The packages {@code svg}, {@code
 * png}, {@code pdf} and {@code pptx} write one.
 */
@NullMarked
package dev.waymark.formats.drawing;

import org.jspecify.annotations.NullMarked;
