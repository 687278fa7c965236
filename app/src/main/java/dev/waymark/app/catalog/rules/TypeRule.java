package dev.waymark.app.catalog.rules;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a workspace makes of one type of events. The log keeps what arrived.
 *
 * @param type its name as it arrives; never blank, at most 200 characters
 * @param name what analyses call it instead; the name of another type merges the two; null for its
 *     own
 * @param hidden whether analyses leave it out
 * @param channel of those events that name none; null to leave them without
 * @param changedBy who said so
 * @param changedAt when
 */
public record TypeRule(
        String type,
        @Nullable String name,
        boolean hidden,
        @Nullable String channel,
        String changedBy,
        Instant changedAt) {
    private static final int LONGEST = 200;

    public TypeRule {
        check("type", type);
        check("name", name);
        check("channel", channel);
        require(
                !type.equals(name),
                "name \"%s\" is the type's own. Leave it out to keep it.",
                name);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return name == null && !hidden && channel == null;
    }

    private static void check(String what, @Nullable String text) {
        require(text == null || !text.isBlank(), "%s is blank. Give a name.", what);
        require(
                text == null || text.length() <= LONGEST,
                "%s has more than %d characters. Give a shorter name.",
                what,
                LONGEST);
    }
}
