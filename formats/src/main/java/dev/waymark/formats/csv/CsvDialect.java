package dev.waymark.formats.csv;

/**
 * How delimited text is written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold delimiters; {@link #NO_QUOTE} if there is none
 * @param header whether the first row holds the names of the columns
 */
public record CsvDialect(char delimiter, char quote, boolean header) {
    /** Stands for no quote at all: a character that no text has. */
    public static final char NO_QUOTE = '\uFFFF';
}
