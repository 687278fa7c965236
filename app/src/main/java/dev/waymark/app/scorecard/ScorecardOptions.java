package dev.waymark.app.scorecard;

import dev.waymark.app.options.KnownValues;
import dev.waymark.app.roles.RoleReader;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.scorecard.Roles;
import dev.waymark.engine.scorecard.ScorecardRequest;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * What a scorecard is asked for as text, named as in the shell and in the API's JSON. Null or an
 * empty list means "not given": then the types are guessed from their names; {@code none} alone
 * means no type.
 *
 * @param sent types by which we send a message
 * @param delivered types by which it arrives
 * @param opened types by which it is opened
 * @param clicked types by which a link in it is followed
 * @param responded types by which the customer reacts to it
 * @param requests types by which the customer asks for us and waits
 * @param answered types by which the wait ends well
 * @param abandoned types by which the customer gives up
 * @param variants a property of messages whose values are compared
 * @param base the value that the others are compared with; default: the most frequent one
 * @param since first instant
 * @param until first instant after
 */
public record ScorecardOptions(
        @Nullable List<String> sent,
        @Nullable List<String> delivered,
        @Nullable List<String> opened,
        @Nullable List<String> clicked,
        @Nullable List<String> responded,
        @Nullable List<String> requests,
        @Nullable List<String> answered,
        @Nullable List<String> abandoned,
        @Nullable String variants,
        @Nullable String base,
        @Nullable String since,
        @Nullable String until) {
    /** Nothing given. */
    public static final ScorecardOptions DEFAULTS =
            new ScorecardOptions(
                    null, null, null, null, null, null, null, null, null, null, null, null);

    /** The properties that the index must carry. */
    public List<String> properties() {
        return variants == null ? List.of() : List.of(variants);
    }

    /**
     * What the options ask for, checked against a log.
     *
     * @param zone in which weekdays and hours are told, and of times that name none
     * @throws dev.waymark.engine.fault.JourneyException USER, with the texts of all that is wrong,
     *     one a line
     */
    public ScorecardRequest request(JourneyIndex index, ZoneId zone) {
        RoleReader reader = new RoleReader(index);
        Roles roles =
                new Roles(
                        reader.types("sent", sent, TypeRole.SENT),
                        reader.types("delivered", delivered, TypeRole.DELIVERED),
                        reader.types("opened", opened, TypeRole.OPENED),
                        reader.types("clicked", clicked, TypeRole.CLICKED),
                        reader.types("responded", responded, TypeRole.RESPONDED),
                        reader.types("requests", requests, TypeRole.CONTACT),
                        reader.types("answered", answered, TypeRole.ANSWERED),
                        reader.types("abandoned", abandoned, TypeRole.ABANDONED));
        String property = reader.property("variants", variants);
        TimeRange range = reader.range(since, until, zone);
        if (property != null && base != null && index.property(property).code(base) < 1) {
            throw JourneyException.user(
                    "UNKNOWN_VALUE",
                    "base \"%s\" is no value of \"%s\". %s",
                    base,
                    property,
                    KnownValues.advice(base, index.property(property)));
        }
        return reader.done(() -> new ScorecardRequest(roles, property, base, zone, range));
    }
}
