package dev.waymark.app.options;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Refuses options that are about a log of events where a table is given in its place: they would
 * change nothing, and who gives them expects otherwise. Not safe for several threads.
 */
public final class LogOnly {
    private final String table;
    private final List<String> faults = new ArrayList<>();

    /**
     * A check.
     *
     * @param table what is given in place of the log, for example {@code a table of paths}
     */
    public LogOnly(String table) {
        this.table = table;
    }

    /**
     * Notes an option that is given.
     *
     * @param option what the caller calls it
     * @param value null, or an empty list, if it is not; true for one that has no value
     */
    public LogOnly option(String option, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> option(option, one));
        } else if (value != null) {
            faults.add(
                    ("%s%s is about a log of events, and %s is given. Leave it out, or give the"
                                    + " log.")
                            .formatted(
                                    option,
                                    value instanceof Boolean ? "" : " \"" + value + "\"",
                                    table));
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws JourneyException INVALID_VALUE if any option is given, with one line for each
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw JourneyException.user("INVALID_VALUE", "%s", String.join("\n", faults));
        }
    }
}
