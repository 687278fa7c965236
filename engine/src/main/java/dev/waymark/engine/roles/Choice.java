package dev.waymark.engine.roles;

import java.util.List;

/**
 * Names that play a role in an analysis.
 *
 * @param names unique, in the order of the alphabet; may be empty
 * @param guessed whether they were guessed from the names, because nobody said
 */
public record Choice(List<String> names, boolean guessed) {
    /** No names, on request. */
    public static final Choice NONE = new Choice(List.of(), false);

    public Choice {
        names = names.stream().distinct().sorted().toList();
    }

    /** Names that somebody gave. */
    public static Choice of(String... names) {
        return new Choice(List.of(names), false);
    }

    /** Whether a name is among them. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The names in quotes with commas between; {@code nothing} if there are none. */
    public String text() {
        return names.isEmpty() ? "nothing" : "\"" + String.join("\", \"", names) + "\"";
    }
}
