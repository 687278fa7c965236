package dev.waymark.app.options;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;

import java.util.ArrayList;
import java.util.List;

/** Checks names of properties of events against a log. */
public final class KnownProperties {
    /** A list of all names is shown up to this many. */
    private static final int SHOWN = 50;

    private KnownProperties() {}

    /** Whether an event of the log has a property, which the index must carry. */
    public static boolean has(JourneyIndex index, String name) {
        return index.usedProperties().contains(name);
    }

    /** Whether events can be told apart by it: a property that one has, or {@code channel}. */
    public static boolean tellsApart(JourneyIndex index, String name) {
        return name.equals(CodedPredicate.CHANNEL) || has(index, name);
    }

    /**
     * The fault of a property that no event has, with the nearest names, or all.
     *
     * @param option what the caller calls it
     */
    public static JourneyException unknown(String option, String name, JourneyIndex index) {
        return unknown(option, name, index.logProperties());
    }

    /**
     * The fault of a property where {@code channel} will do, too.
     *
     * @param option what the caller calls it
     */
    public static JourneyException unknownOrChannel(
            String option, String name, JourneyIndex index) {
        List<String> known = new ArrayList<>(index.logProperties());
        if (!known.contains(CodedPredicate.CHANNEL)) {
            known.add(CodedPredicate.CHANNEL);
        }
        return unknown(option, name, known);
    }

    /**
     * The fault of a property that is not among some.
     *
     * @param option what the caller calls it
     * @param known all that would do
     */
    public static JourneyException unknown(String option, String name, List<String> known) {
        return JourneyException.user(
                "UNKNOWN_PROPERTY",
                "%s \"%s\" is no property of the log's events. %s",
                option,
                name,
                advice(name, known));
    }

    /** Advice that names the nearest properties, or all. */
    public static String advice(String name, List<String> known) {
        return NearestNames.advice(name, known, SHOWN);
    }

    /** Advice that names the nearest properties of the log, or all. */
    public static String advice(String name, JourneyIndex index) {
        return advice(name, index.logProperties());
    }
}
