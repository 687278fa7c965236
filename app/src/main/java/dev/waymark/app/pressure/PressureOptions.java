package dev.waymark.app.pressure;

import dev.waymark.app.roles.RoleReader;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.pressure.PressureRequest;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What is asked about contact pressure as text, named as in the shell and in the API's JSON. Null
 * or an empty list means "not given": then the types are guessed from their names.
 *
 * @param outgoing types by which we turn to a customer; {@code none} alone for no type
 * @param optOut types by which a customer asks us to stop
 * @param window how far back contacts count, for example {@code 30d}
 * @param horizon how long after a contact an opt-out or an exit counts
 * @param levels how many levels are told apart
 * @param since first instant
 * @param until first instant after
 */
public record PressureOptions(
        @Nullable List<String> outgoing,
        @Nullable List<String> optOut,
        @Nullable String window,
        @Nullable String horizon,
        @Nullable Integer levels,
        @Nullable String since,
        @Nullable String until) {
    /** Nothing given. */
    public static final PressureOptions DEFAULTS =
            new PressureOptions(null, null, null, null, null, null, null);

    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of times that name none
     * @throws dev.waymark.engine.fault.JourneyException USER, with the texts of all that is wrong,
     *     one a line
     */
    public PressureRequest request(JourneyIndex index, ZoneId zone) {
        RoleReader reader = new RoleReader(index);
        Choice ours = reader.types("outgoing", outgoing, TypeRole.OUTGOING);
        Choice theirs = reader.types("opt-out", optOut, TypeRole.OPT_OUT);
        Duration within = reader.duration("window", window, PressureRequest.MONTH);
        Duration after = reader.duration("horizon", horizon, PressureRequest.MONTH);
        TimeRange range = reader.range(since, until, zone);
        int highest = levels == null ? PressureRequest.LEVELS : levels;
        return reader.done(() -> new PressureRequest(ours, theirs, within, after, highest, range));
    }
}
