package dev.waymark.engine.scorecard;

import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * What a scorecard is asked for.
 *
 * @param roles which types mean what
 * @param variants a property of messages whose values are compared, such as the subject line; null
 *     for no comparison
 * @param base the value that the others are compared with; null, or where a channel's messages lack
 *     it: their most frequent one
 * @param zone in which weekdays and hours are told
 * @param range journeys are cut to it
 */
public record ScorecardRequest(
        Roles roles,
        @Nullable String variants,
        @Nullable String base,
        ZoneId zone,
        TimeRange range) {
    /** The properties that the index must carry. */
    public List<String> properties() {
        return variants == null ? List.of() : List.of(variants);
    }

    /** What is counted, in some sentences. */
    public String definition() {
        return "A message begins when it is sent ("
                + roles.sent().text()
                + "), or delivered ("
                + roles.delivered().text()
                + ") where no sending is known; what follows belongs to the customer's latest"
                + " message on the same channel and counts once for each message (what was opened"
                + " has arrived): opened ("
                + roles.opened().text()
                + "), clicked ("
                + roles.clicked().text()
                + "), responded ("
                + roles.responded().text()
                + "). A request ("
                + roles.requests().text()
                + ") waits on its channel until it is answered ("
                + roles.answered().text()
                + "), abandoned ("
                + roles.abandoned().text()
                + "), or made again. Shares have Wilson intervals of 95 %.";
    }
}
