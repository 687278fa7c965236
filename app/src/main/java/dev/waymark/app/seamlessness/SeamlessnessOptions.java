package dev.waymark.app.seamlessness;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.roles.RoleReader;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.seamlessness.SeamlessnessRequest;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is asked about seamlessness as text, named as in the shell and in the API's JSON. Null or an
 * empty list means "not given".
 *
 * @param stages each {@code NAME=TYPE,TYPE}, in order
 * @param map id of a map, or {@code draft}, the default; instead of {@code stages}
 * @param departments each {@code NAME=STAGE,STAGE}; default: those that the map names
 * @param contacts types by which a customer turns to us; {@code none} alone for no type
 * @param window how long after a passage coming back and contacts count, for example {@code 72h}
 * @param patience the longest wait that does not disturb
 * @param since first instant
 * @param until first instant after
 */
public record SeamlessnessOptions(
        @Nullable List<String> stages,
        @Nullable String map,
        @Nullable List<String> departments,
        @Nullable List<String> contacts,
        @Nullable String window,
        @Nullable String patience,
        @Nullable String since,
        @Nullable String until) {
    /**
     * What the options ask for, checked against a log.
     *
     * @param found the stages that the options name
     * @param responsible who is responsible for each of them by the map; empty if nobody says
     * @param zone of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public SeamlessnessRequest request(
            Stages found, List<String> responsible, JourneyIndex index, ZoneId zone) {
        RoleReader reader = new RoleReader(index);
        Choice turning = reader.types("contacts", contacts, TypeRole.CONTACT);
        Duration after = reader.duration("window", window, SeamlessnessRequest.USUAL);
        Duration longest = reader.duration("patience", patience, SeamlessnessRequest.USUAL);
        TimeRange range = reader.range(since, until, zone);
        List<String> given = requireNonNullElse(departments, List.of());
        List<String> by = given.isEmpty() ? responsible : departments(found, given);
        return reader.done(
                () -> new SeamlessnessRequest(found, by, turning, after, longest, range));
    }

    private static List<String> departments(Stages stages, List<String> given) {
        List<String> names = stages.list().stream().map(Stages.Stage::name).toList();
        List<String> by = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (String text : given) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw JourneyException.user(
                        "INVALID_VALUE",
                        "department \"%s\" names no stages. Write it like"
                                + " \"sales=offer,purchase\".",
                        text);
            }
            for (String stage : text.substring(equals + 1).split(",")) {
                int place = names.indexOf(stage.strip());
                if (place < 0) {
                    throw JourneyException.user(
                            "UNKNOWN_STAGE",
                            "department \"%s\": \"%s\" is no stage. The stages are %s.",
                            text.substring(0, equals),
                            stage.strip(),
                            String.join(", ", names));
                }
                by.set(place, text.substring(0, equals).strip());
            }
        }
        return by;
    }
}
