package dev.waymark.app.channels;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.roles.RoleReader;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.ChannelKind;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked about channels as text, named as in the shell and in the API's JSON. Null or an
 * empty list means "not given": then names are guessed, and everything else is by default.
 *
 * @param contacts types by which a customer turns to us; {@code none} alone for no type
 * @param resolving types that deal with a contact
 * @param window for example {@code 72h}
 * @param topic name of a property
 * @param digital channels
 * @param physical channels
 * @param selfService channels
 * @param stages each {@code NAME=TYPE,TYPE}
 * @param since first instant
 * @param until first instant after
 */
public record ChannelsOptions(
        @Nullable List<String> contacts,
        @Nullable List<String> resolving,
        @Nullable String window,
        @Nullable String topic,
        @Nullable List<String> digital,
        @Nullable List<String> physical,
        @Nullable List<String> selfService,
        @Nullable List<String> stages,
        @Nullable String since,
        @Nullable String until) {
    private static final int LONGEST_STAGE = 20_000;

    /** Nothing given. */
    public static final ChannelsOptions DEFAULTS =
            new ChannelsOptions(null, null, null, null, null, null, null, null, null, null);

    /** The properties that the index must carry. */
    public List<String> properties() {
        return topic == null ? List.of() : List.of(topic);
    }

    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public ChannelsRequest request(JourneyIndex index, ZoneId zone) {
        RoleReader reader = new RoleReader(index);
        Choice asContacts = reader.types("contacts", contacts, TypeRole.CONTACT);
        Choice asResolving = reader.types("resolving", resolving, TypeRole.RESOLVING);
        Duration within = reader.duration("window", window, ChannelsRequest.WINDOW);
        String byTopic = reader.property("topic", topic);
        Choice asDigital = reader.channels("digital", digital, ChannelKind.DIGITAL);
        Choice asPhysical = reader.channels("physical", physical, ChannelKind.PHYSICAL);
        Choice asSelfService =
                reader.channels("self-service", selfService, ChannelKind.SELF_SERVICE);
        TimeRange range = reader.range(since, until, zone);
        List<ChannelsRequest.Stage> named = reader.attempt(this::readStages, List.of());
        return reader.done(
                () ->
                        new ChannelsRequest(
                                leftBy(asContacts, asResolving),
                                leftBy(asResolving, asContacts),
                                within,
                                byTopic,
                                leftBy(asDigital, asPhysical),
                                leftBy(asPhysical, asDigital),
                                asSelfService,
                                named,
                                range));
    }

    /** A guess without what somebody gave another role; a given choice as it is. */
    private static Choice leftBy(Choice choice, Choice other) {
        if (!choice.guessed() || other.guessed()) {
            return choice;
        }
        return new Choice(choice.names().stream().filter(name -> !other.has(name)).toList(), true);
    }

    private List<ChannelsRequest.Stage> readStages() {
        List<ChannelsRequest.Stage> named = new ArrayList<>();
        for (String text : requireNonNullElse(stages, List.<String>of())) {
            int equals = text.indexOf('=');
            JourneyException.require(
                    equals > 0 && text.length() <= LONGEST_STAGE,
                    "stage \"%s\" names no types. Write it like \"research=ad click,site visit\".",
                    text.substring(0, Math.min(text.length(), 100)));
            named.add(
                    new ChannelsRequest.Stage(
                            text.substring(0, equals).strip(),
                            Arrays.stream(text.substring(equals + 1).split(","))
                                    .map(String::strip)
                                    .filter(type -> !type.isEmpty())
                                    .distinct()
                                    .toList()));
        }
        return named;
    }
}
