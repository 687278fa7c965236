package dev.waymark.formats.faults;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a file.
 *
 * @param line where the row or element begins, from 1
 * @param column name of the column; null if the fault is none of one column's
 * @param value what stands there, cut after 200 characters; null if nothing does
 * @param expected what should have stood there, in English
 * @param code the kind of fault for programs, such as {@code ROW_TIME_WRONG}; null in what was kept
 *     before there were codes
 */
public record Fault(
        long line,
        @Nullable String column,
        @Nullable String value,
        String expected,
        @Nullable String code) {
    private static final int LONGEST_VALUE = 200;

    public Fault {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** The fault as a sentence, without its line. */
    public String reason() {
        StringBuilder text = new StringBuilder();
        if (column != null) {
            text.append(column);
        }
        if (value != null) {
            text.append(text.isEmpty() ? "" : " ").append('"').append(value).append('"');
        }
        return text.append(text.isEmpty() ? "" : ": ")
                .append("expected ")
                .append(expected)
                .toString();
    }

    /** For example {@code line 17: time "soon": expected a time such as 2024-03-01T10:00:00Z}. */
    @Override
    public String toString() {
        return "line " + line + ": " + reason();
    }
}
