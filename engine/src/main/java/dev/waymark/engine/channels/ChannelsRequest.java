package dev.waymark.engine.channels;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.ChannelKind;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked about channels.
 *
 * @param contacts types of events by which a customer turns to us
 * @param resolving types of events that deal with a contact; none of them is a contact
 * @param window how long after a contact another one counts as its repeat; above zero
 * @param topic a property that contacts must share to belong together; null if all do
 * @param digital channels; none of them is physical
 * @param physical channels
 * @param selfService channels on which nobody of ours is needed
 * @param stages for the digital share of each; may be empty; at most {@link #MAX_STAGES}; a type
 *     belongs to at most one
 * @param range journeys are cut to it
 */
public record ChannelsRequest(
        Choice contacts,
        Choice resolving,
        Duration window,
        @Nullable String topic,
        Choice digital,
        Choice physical,
        Choice selfService,
        List<Stage> stages,
        TimeRange range) {
    /** The window if nobody says: 72 hours. */
    public static final Duration WINDOW = Duration.ofHours(72);

    /** The most stages. */
    public static final int MAX_STAGES = 100;

    public ChannelsRequest {
        stages = List.copyOf(stages);
        require(
                window.toMillis() > 0,
                "window (%s) must be above zero. Give one such as \"72h\".",
                DurationText.format(window));
        apart("contact", contacts, "resolving", resolving);
        apart("digital", digital, "physical", physical);
        require(
                stages.size() <= MAX_STAGES,
                "stages (%d) must be at most %d. Join some.",
                stages.size(),
                MAX_STAGES);
        Set<String> staged = new HashSet<>();
        for (Stage stage : stages) {
            for (String type : stage.types()) {
                require(
                        staged.add(type),
                        "type \"%s\" is in more than one stage. Leave it in one.",
                        type);
            }
        }
    }

    /** Contacts of some types alone: nothing resolves them, and neither topics nor stages count. */
    public static ChannelsRequest of(Choice contacts) {
        return new ChannelsRequest(
                contacts,
                Choice.NONE,
                WINDOW,
                null,
                Choice.NONE,
                Choice.NONE,
                Choice.NONE,
                List.of(),
                TimeRange.ALL);
    }

    /** Everything by default and guessed from the names that a log holds. */
    public static ChannelsRequest guess(JourneyIndex index) {
        List<String> types = index.types().names();
        List<String> channels = names(index.channels());
        return new ChannelsRequest(
                TypeRole.CONTACT.guess(types),
                TypeRole.RESOLVING.guess(types),
                WINDOW,
                null,
                ChannelKind.DIGITAL.guess(channels),
                ChannelKind.PHYSICAL.guess(channels),
                ChannelKind.SELF_SERVICE.guess(channels),
                List.of(),
                TimeRange.ALL);
    }

    /** The names of channels, without the one that stands for none. */
    private static List<String> names(Dictionary channels) {
        return channels.names().stream().skip(1).toList();
    }

    /** The properties that the index must carry. */
    public List<String> properties() {
        return topic == null ? List.of() : List.of(topic);
    }

    /** What is counted, in a sentence or two. */
    public String definition() {
        StringBuilder text = new StringBuilder();
        text.append("A switch is two events of a customer in a row on different channels;")
                .append(" events without a channel are passed over. ")
                .append("Contacts: ")
                .append(contacts.text())
                .append(". A contact is repeated if the customer's next one")
                .append(topic == null ? "" : " with the same \"" + topic + "\"")
                .append(" comes within ")
                .append(DurationText.format(window))
                .append(". A hand-off is lost if that is on another channel and nothing was")
                .append(" resolved between. Resolving: ")
                .append(resolving.text())
                .append('.');
        return text.toString();
    }

    private static void apart(String first, Choice some, String second, Choice others) {
        List<String> both = new ArrayList<>(some.names());
        both.retainAll(others.names());
        require(
                both.isEmpty(),
                "\"%s\" is both %s and %s. Leave it in one.",
                both.isEmpty() ? "" : both.getFirst(),
                first,
                second);
    }

    /**
     * A stage of the journey.
     *
     * @param name not blank
     * @param types of its events, one or more
     */
    public record Stage(String name, List<String> types) {
        public Stage {
            types = List.copyOf(types);
            require(!name.isBlank(), "a stage has no name. Name it.");
            require(!types.isEmpty(), "stage \"%s\" has no types. Give it one or more.", name);
        }
    }
}
