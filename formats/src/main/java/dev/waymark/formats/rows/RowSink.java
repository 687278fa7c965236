package dev.waymark.formats.rows;

import org.jspecify.annotations.Nullable;

/**
 * Takes a file as a table, row by row: {@link #begin}, cells in any order, {@link #end}.
 *
 * <p>Columns are numbered from 0 in the order in which they are first named. A cell not given is
 * absent; an empty one is the same as absent.
 */
public interface RowSink {
    /**
     * Number of a column; a name not seen before gets the next one.
     *
     * @throws dev.waymark.engine.fault.JourneyException of kind DATA as {@link
     *     ColumnNumbers#number} does
     */
    int column(String name);

    /**
     * Begins a row.
     *
     * @param line where it begins in the file, from 1
     */
    void begin(long line);

    /** A cell. The characters are the caller's and are used again: copy them. */
    void cell(int column, char[] buffer, int offset, int length);

    /** A cell. */
    void cell(int column, String value);

    /**
     * Marks the row begun as unusable. Its cells, as far as there are any, are kept aside.
     *
     * @param expected what should have stood there
     */
    void refuse(@Nullable String column, @Nullable String value, String expected);

    /** Tells of a fault outside any row, or one that spoils none. */
    void note(long line, @Nullable String column, @Nullable String value, String expected);

    /**
     * Ends the row.
     *
     * @return whether to go on
     */
    boolean end();
}
