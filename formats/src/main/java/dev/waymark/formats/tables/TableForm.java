package dev.waymark.formats.tables;

import java.util.Arrays;
import java.util.Optional;

/** How a table tells a map. */
public enum TableForm {
    /** Stages from left to right, lanes from top to bottom. */
    GRID("grid"),
    /** One statement a row. */
    LONG("long"),
    /** All fields, in several sheets. */
    FULL("full");

    private final String text;

    TableForm(String text) {
        this.text = text;
    }

    /** The form's name. */
    public String text() {
        return text;
    }

    /** The form of a name; empty if there is none. */
    public static Optional<TableForm> of(String text) {
        return Arrays.stream(values()).filter(form -> form.text.equals(text)).findFirst();
    }
}
