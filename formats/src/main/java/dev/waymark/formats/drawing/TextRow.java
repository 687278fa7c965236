package dev.waymark.formats.drawing;

import dev.waymark.formats.richtext.Span;

import java.util.List;

/**
 * A row of text as it is drawn.
 *
 * @param indent from the left, in points
 * @param paragraph which paragraph of the text it belongs to, from 0
 * @param isFirst whether it is the first of its paragraph
 * @param pieces from left to right
 * @param width of all pieces, in points
 */
public record TextRow(
        double indent, int paragraph, boolean isFirst, List<Span> pieces, double width) {
    /** From the top of one row to the top of the next, in parts of the size. */
    public static final double LEADING = 1.32;

    /** From the top of a row to its baseline, in parts of the size. */
    public static final double ASCENT = 1.02;

    public TextRow {
        pieces = List.copyOf(pieces);
    }
}
