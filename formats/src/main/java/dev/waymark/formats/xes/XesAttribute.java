package dev.waymark.formats.xes;

/**
 * An attribute, flattened.
 *
 * @param line where it stands
 * @param type name of its element
 */
record XesAttribute(long line, String type, String key, String value) {
    /** Whether it only says that there is nothing. */
    boolean isPlaceholder() {
        return value.isBlank()
                || value.equals("UNKNOWN")
                || value.equals("__INVALID__")
                || (type.equals("date") && value.startsWith("1970-01-01"));
    }
}
