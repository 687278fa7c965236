package dev.waymark.app.sessions;

import dev.waymark.app.funnel.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

/** Types of events that a request names. */
public final class KnownTypes {
    private KnownTypes() {}

    /**
     * The type itself, if the log knows it; null if none is named.
     *
     * @param option what the caller calls it
     * @throws JourneyException UNKNOWN_TYPE, with what may have been meant
     */
    public static @Nullable String check(String option, @Nullable String type, JourneyIndex index) {
        if (type != null && index.types().code(type) < 0) {
            throw JourneyException.user(
                    "UNKNOWN_TYPE",
                    "%s \"%s\" is no type of event in the log. %s",
                    option,
                    type,
                    NearestNames.advice(type, index.types().names()));
        }
        return type;
    }
}
