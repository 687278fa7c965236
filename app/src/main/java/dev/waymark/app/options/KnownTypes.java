package dev.waymark.app.options;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Checks names of types of events against a log. */
public final class KnownTypes {
    private KnownTypes() {}

    /**
     * Fails if the log lacks a type.
     *
     * @param option what the caller calls it
     * @throws JourneyException UNKNOWN_TYPE, with the nearest names
     */
    public static void check(String option, List<String> types, JourneyIndex index) {
        types.forEach(type -> check(option, type, index));
    }

    /**
     * The type itself, if the log knows it; null if none is named.
     *
     * @param option what the caller calls it
     * @throws JourneyException UNKNOWN_TYPE, with the nearest names
     */
    public static @Nullable String check(String option, @Nullable String type, JourneyIndex index) {
        if (type != null && index.types().code(type) < 0) {
            throw unknown(option, type, index);
        }
        return type;
    }

    /** The fault of a type that the log lacks, with the nearest names. */
    static JourneyException unknown(String option, String type, JourneyIndex index) {
        return JourneyException.user(
                "UNKNOWN_TYPE",
                "%s \"%s\" is no type of event in the log. %s",
                option,
                type,
                NearestNames.advice(type, index.types().names()));
    }
}
