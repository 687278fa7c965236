package dev.waymark.app.segments;

import dev.waymark.app.options.KnownProperties;
import dev.waymark.app.options.KnownValues;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.JourneyFilter;

import java.util.List;

/** Tells somebody who types a filter that a name in it is not in the log. */
public final class FilterNames {
    private FilterNames() {}

    /** The properties that an index must carry for a filter. */
    public static List<String> properties(JourneyFilter filter) {
        return FilterColumns.of(filter).properties();
    }

    /**
     * Checks the names of a filter that is kept against a log. It may ask for values that no event
     * has yet, or any more.
     *
     * @throws JourneyException UNKNOWN_TYPE or UNKNOWN_PROPERTY for the first name that no event of
     *     the log has
     */
    public static void check(JourneyFilter filter, JourneyIndex index) {
        FilterColumns columns = FilterColumns.of(filter);
        for (String type : columns.typeNames()) {
            if (index.types().code(type) < 0) {
                throw JourneyException.user(
                        "UNKNOWN_TYPE",
                        "the condition names \"%s\", which is no type of event in the log. %s",
                        type,
                        NearestNames.advice(type, index.types().names()));
            }
        }
        for (String property : columns.properties()) {
            if (!KnownProperties.has(index, property)) {
                throw unknownProperty(property, index.logProperties());
            }
        }
    }

    /**
     * Checks the names of a filter that somebody types against a log, and the values of channels
     * and properties in it.
     *
     * @throws JourneyException as {@link #check}; UNKNOWN_VALUE for values that no event has
     */
    public static void checkTyped(JourneyFilter filter, JourneyIndex index) {
        check(filter, index);
        KnownValues.check("the condition", FilterColumns.of(filter).tests(), index);
    }

    /** The fault of a property that no event has. */
    private static JourneyException unknownProperty(String property, List<String> known) {
        return JourneyException.user(
                "UNKNOWN_PROPERTY",
                "the condition names \"%s\", which no event of the log has as a property. %s A"
                        + " type of event is written after \"did\".",
                property,
                KnownProperties.advice(property, known));
    }
}
