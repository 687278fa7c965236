package dev.waymark.app.collect.mappings;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.formats.mapping.Mapping;

import java.time.Instant;

/**
 * How files are read, kept under a name: for the shell, and for folders that are read by schedule.
 *
 * @param name 1 to 80 characters, no blanks around them
 * @param mapping the corrections of what is guessed
 * @param savedAt when it was last saved
 */
public record NamedMapping(String name, Mapping mapping, Instant savedAt) {
    private static final int LONGEST_NAME = 80;

    public NamedMapping {
        name = name.strip();
        require(
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/'),
                "the mapping's name \"%s\" is empty, longer than %d characters, or holds a slash."
                        + " Give another, such as \"Reviews\".",
                name,
                LONGEST_NAME);
    }
}
