package dev.waymark.engine.pressure;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.List;

/**
 * What is asked about contact pressure.
 *
 * @param outgoing types of events by which we turn to a customer; none of them is an opt-out
 * @param optOut types by which a customer asks us to stop
 * @param window how far back our contacts count, above zero, at most a hundred years
 * @param horizon how long after a contact an opt-out or an exit is put down to it, as bounded
 * @param levels how many levels are told apart, from 1 to {@link #MAX_LEVELS}; the highest stands
 *     for more contacts too
 * @param range journeys are cut to it
 */
public record PressureRequest(
        Choice outgoing,
        Choice optOut,
        Duration window,
        Duration horizon,
        int levels,
        TimeRange range) {
    /** Window and horizon if nobody says: 30 days. */
    public static final Duration MONTH = Duration.ofDays(30);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** The levels if nobody says. */
    public static final int LEVELS = 10;

    /** The most levels. */
    public static final int MAX_LEVELS = 100;

    public PressureRequest {
        positive("window", window);
        positive("horizon", horizon);
        require(
                1 <= levels && levels <= MAX_LEVELS,
                "levels (%d) must be from 1 to %d. Give one such as 10.",
                levels,
                MAX_LEVELS);
        for (String type : optOut.names()) {
            require(
                    !outgoing.has(type),
                    "\"%s\" is both outgoing and opt-out. Leave it in one.",
                    type);
        }
    }

    /** Everything by default and guessed from the names of a log's types. */
    public static PressureRequest guess(JourneyIndex index) {
        List<String> types = index.types().names();
        return new PressureRequest(
                TypeRole.OUTGOING.guess(types),
                TypeRole.OPT_OUT.guess(types),
                MONTH,
                MONTH,
                LEVELS,
                TimeRange.ALL);
    }

    private static void positive(String name, Duration duration) {
        require(
                duration.toMillis() > 0 && duration.compareTo(LONGEST) <= 0,
                "%s (%s) must be above zero and at most %s. Give one such as \"30d\".",
                name,
                DurationText.format(duration),
                DurationText.format(LONGEST));
    }

    /** What is counted, in some sentences. */
    public String definition() {
        String within = DurationText.format(horizon);
        return "The level is how many contacts of ours ("
                + outgoing.text()
                + ") a customer got within "
                + DurationText.format(window)
                + ". A customer counts once at each level, from the contact that first brought them"
                + " to it. "
                + (optOut.names().isEmpty()
                        ? "No type means opting out"
                        : "Opt-out: " + optOut.text() + " within " + within)
                + ". Exit: no event of the customer's own within "
                + within
                + ". Contacts after an opt-out, and those less than "
                + within
                + " before the end of the log, do not count. Shares have Wilson intervals of 95 %.";
    }
}
