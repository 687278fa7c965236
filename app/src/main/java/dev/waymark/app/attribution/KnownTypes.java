package dev.waymark.app.attribution;

import dev.waymark.app.funnel.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;

import java.util.List;

/** Checks names of types against a log. */
public final class KnownTypes {
    private KnownTypes() {}

    /**
     * Fails if the log lacks a type.
     *
     * @param option what the caller calls it
     * @throws JourneyException UNKNOWN_TYPE, with the nearest names
     */
    public static void check(String option, List<String> types, JourneyIndex index) {
        for (String type : types) {
            if (index.types().code(type) < 0) {
                throw JourneyException.user(
                        "UNKNOWN_TYPE",
                        "%s \"%s\" is no type of event in the log. %s",
                        option,
                        type,
                        NearestNames.advice(type, index.types().names()));
            }
        }
    }
}
