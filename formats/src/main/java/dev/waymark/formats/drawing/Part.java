package dev.waymark.formats.drawing;

import java.util.List;

/**
 * What belongs together in a drawing, and what it is, for those who hear it read out.
 *
 * @param role what it is
 * @param row of the table, from 0; only for cells and heads
 * @param column of the table, from 0; only for cells and heads
 * @param columns how many columns it spans; only for cells and heads
 * @param name what it shows, where the marks do not say so in words
 * @param marks in the order in which they are drawn
 */
public record Part(Role role, int row, int column, int columns, String name, List<Mark> marks) {
    public Part {
        marks = List.copyOf(marks);
    }

    /** A part that is no cell of the table. */
    public static Part of(Role role, String name, List<Mark> marks) {
        return new Part(role, -1, -1, 1, name, marks);
    }

    /** What a part is. */
    public enum Role {
        /** The drawing's title. */
        TITLE,
        /** Text outside of the table. */
        TEXT,
        /** A head of a column or row of the table. */
        HEAD,
        /** A cell of the table. */
        CELL,
        /** A picture with a name. */
        FIGURE,
        /** Lines and areas without a meaning of their own. */
        ORNAMENT
    }
}
