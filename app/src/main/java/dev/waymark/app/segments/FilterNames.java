package dev.waymark.app.segments;

import dev.waymark.app.funnel.NearestNames;
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
     * Checks the names of a filter against a log.
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
            boolean isThere = index.usedProperties().contains(property);
            if (!isThere) {
                throw JourneyException.user(
                        "UNKNOWN_PROPERTY",
                        "the condition names \"%s\", which no event of the log has as a property."
                                + " Look at the names of its columns; upper and lower case"
                                + " count. A type of event is written after \"did\".",
                        property);
            }
        }
    }
}
