package dev.waymark.formats.pdfform;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The values of a form's fields, and which of them were changed. */
final class FormValues {
    private final Map<String, String> values;
    private final Set<String> changed = new HashSet<>();

    FormValues(Map<String, String> values) {
        this.values = values;
    }

    void change(String field) {
        changed.add(field);
    }

    boolean isChanged(String field) {
        return changed.contains(field);
    }

    /** The value; empty if the field is not there. */
    String get(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
