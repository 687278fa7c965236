package dev.waymark.app.privacy;

import java.util.Collection;
import java.util.Map;

/**
 * Which properties say who somebody is: what people marked, and by rules ({@link PersonalFields})
 * for the rest.
 *
 * @param marks for a property, whether people say that it is personal
 */
public record PersonalMarks(Map<String, Boolean> marks) {
    /** Nothing is marked: rules alone. */
    public static final PersonalMarks NONE = new PersonalMarks(Map.of());

    public PersonalMarks {
        marks = Map.copyOf(marks);
    }

    /** Whether a property is personal, by its mark or its name. */
    public boolean isPersonal(String property) {
        Boolean marked = marks.get(property);
        return marked == null ? PersonalFields.isPersonal(property) : marked;
    }

    /** Whether a property is personal, by its mark, its name, or the look of some of its values. */
    public boolean isPersonal(String property, Collection<String> values) {
        Boolean marked = marks.get(property);
        return marked == null
                ? PersonalFields.isPersonal(property)
                        || values.stream().anyMatch(it -> PersonalFields.kind(it).isPresent())
                : marked;
    }

    /**
     * A value as an example may show it: its first character and three dots if it is personal. A
     * property that is marked as not personal still hides a value that looks like an address or a
     * number of somebody.
     */
    public String masked(String property, String value) {
        return isPersonal(property) && !value.isEmpty()
                ? value.substring(0, value.offsetByCodePoints(0, 1)) + "…"
                : PersonalFields.masked("", value);
    }
}
