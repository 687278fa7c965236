package dev.waymark.formats.table;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/**
 * What people call a table in messages: the name of its file, or, if nobody said one, just the
 * table.
 *
 * @param file the file's name without control characters, so that a message keeps its lines; null
 *     for none
 */
public record TableName(@Nullable String file) {
    /** The most characters of a file's name. */
    public static final int LONGEST = 255;

    public TableName {
        file = file == null || file.isBlank() ? null : file.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /**
     * The name of a table that a request brings.
     *
     * @param file as the request says it; null or blank if it does not
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if it has more than {@value
     *     #LONGEST} characters
     */
    public static TableName given(@Nullable String file) {
        require(
                file == null || file.length() <= LONGEST,
                "file has %,d characters, and at most %d are taken. Give the file's name without"
                        + " its folders, or leave it out.",
                file == null ? 0 : file.length(),
                LONGEST);
        return new TableName(file);
    }

    /** At the beginning of a sentence: {@code "spend.csv"}, or {@code The table}. */
    public String atStart() {
        return file == null ? "The table" : toString();
    }

    /** Inside a sentence: {@code "spend.csv"}, or {@code the table}. */
    @Override
    public String toString() {
        return file == null ? "the table" : "\"" + file + "\"";
    }
}
