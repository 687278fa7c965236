package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A number about customers who turn to us, as the analyses of channels and the scorecard define it.
 * Conditions that are null are guessed from the names of a log's types and channels; where nothing
 * sounds like what ends a wait, nothing does. Contacts without a channel are passed over.
 */
public sealed interface ContactMetric extends Metric {
    /** The words by which the kind of metric is known: {@code repeat contact} … */
    String name();

    @Override
    default Unit unit() {
        return Unit.SHARE;
    }

    @Override
    default boolean readsChannels() {
        return true;
    }

    /** What a contact meets; null if that is guessed. */
    default @Nullable EventPredicate contacts() {
        return null;
    }

    /** What an event that resolves contacts meets; null if that is guessed. */
    default @Nullable EventPredicate resolving() {
        return null;
    }

    /** The property that contacts must share to belong together; null if all do. */
    default @Nullable String topic() {
        return null;
    }

    @Override
    default String text() {
        return name()
                + Phrases.where(contacts())
                + Phrases.clause("resolved by", resolving())
                + (topic() == null ? "" : " same " + PredicateText.quote(topic()));
    }

    @Override
    default List<EventPredicate> predicates() {
        return known(contacts(), resolving());
    }

    @Override
    default List<String> properties() {
        return Stream.concat(Metric.super.properties().stream(), Stream.ofNullable(topic()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Contacts of the period whose customer's next contact comes within a window ÷ contacts of the
     * period. It belongs to the period of the first of both. The contacts of one customer are a
     * cluster.
     *
     * @param window inclusive, more than zero
     */
    record RepeatContact(@Nullable EventPredicate contacts, @Nullable String topic, Duration window)
            implements ContactMetric {
        public RepeatContact {
            Phrases.requirePositive(window);
        }

        @Override
        public String name() {
            return "repeat contact";
        }

        @Override
        public String text() {
            return ContactMetric.super.text() + Phrases.within(window);
        }

        @Override
        public Reach reach() {
            return Reach.after(window);
        }

        @Override
        public String meaning() {
            return meaning(" in the period");
        }

        /** The same of all contacts, where there are no periods. */
        public String meaningOfAll() {
            return meaning("");
        }

        private String meaning(String when) {
            return "Of the contacts%s (%s), the share after which the customer's next"
                            .formatted(when, words(contacts, "a contact"))
                    + " contact%s comes within %s."
                            .formatted(sameWords(topic), DurationText.format(window));
        }

        @Override
        public Metric over(JourneyIndex index) {
            return new RepeatContact(
                    new GuessedRoles(this, index).contacts(contacts, null), topic, window);
        }
    }

    /**
     * Contacts of the period whose customer's next contact comes within a window on another channel
     * before anything was resolved ÷ contacts of the period. It belongs to the period of the
     * contact that was lost. The contacts of one customer are a cluster.
     *
     * @param window inclusive, more than zero
     */
    record LostHandOffs(
            @Nullable EventPredicate contacts,
            @Nullable EventPredicate resolving,
            @Nullable String topic,
            Duration window)
            implements ContactMetric {
        public LostHandOffs {
            Phrases.requirePositive(window);
        }

        @Override
        public String name() {
            return "lost hand-offs";
        }

        @Override
        public String text() {
            return ContactMetric.super.text() + Phrases.within(window);
        }

        @Override
        public Reach reach() {
            return Reach.after(window);
        }

        @Override
        public String meaning() {
            return "Of the contacts in the period (%s), the share after which the customer's next"
                            .formatted(words(contacts, "a contact"))
                    + " contact%s comes within %s on another channel, with nothing resolved between (%s)."
                            .formatted(
                                    sameWords(topic),
                                    DurationText.format(window),
                                    words(resolving, "a resolving event"));
        }

        @Override
        public Metric over(JourneyIndex index) {
            GuessedRoles roles = new GuessedRoles(this, index);
            return new LostHandOffs(
                    roles.contacts(contacts, resolving),
                    roles.resolvingIfAny(resolving, contacts),
                    topic,
                    window);
        }
    }

    /**
     * Contacts in the spans that the resolving events of the period end ÷ these spans. A span
     * belongs to the period of the event that ends it, whenever its contacts were. The spans of one
     * customer are a cluster.
     */
    record ContactsPerResolution(
            @Nullable EventPredicate contacts,
            @Nullable EventPredicate resolving,
            @Nullable String topic)
            implements ContactMetric {
        @Override
        public String name() {
            return "contacts per resolution";
        }

        @Override
        public Unit unit() {
            return Unit.NUMBER;
        }

        @Override
        public String meaning() {
            return "Contacts (%s) in the spans of a customer's time%s that a resolving event of the"
                            .formatted(words(contacts, "a contact"), sameWords(topic))
                    + " period ends (%s) ÷ these spans."
                            .formatted(words(resolving, "a resolving event"));
        }

        @Override
        public Metric over(JourneyIndex index) {
            GuessedRoles roles = new GuessedRoles(this, index);
            return new ContactsPerResolution(
                    roles.contacts(contacts, resolving),
                    roles.resolving(resolving, contacts),
                    topic);
        }
    }

    /**
     * Spans that the resolving events of the period end and that needed no person of ours ÷ these
     * spans. A span belongs to the period of the event that ends it. The spans of one customer are
     * a cluster.
     *
     * @param alone what an event on a self-service channel meets
     */
    record SelfServiceShare(
            @Nullable EventPredicate contacts,
            @Nullable EventPredicate resolving,
            @Nullable String topic,
            @Nullable EventPredicate alone)
            implements ContactMetric {
        @Override
        public String name() {
            return "self-service share";
        }

        @Override
        public String text() {
            return ContactMetric.super.text() + Phrases.clause("on", alone);
        }

        @Override
        public String meaning() {
            return "Of the spans of a customer's time%s that a resolving event of the period ends"
                            .formatted(sameWords(topic))
                    + " (%s), the share of which that event and every contact (%s) meet %s."
                            .formatted(
                                    words(resolving, "a resolving event"),
                                    words(contacts, "a contact"),
                                    alone == null ? "channel is self-service" : alone.text());
        }

        @Override
        public List<EventPredicate> predicates() {
            return known(contacts, resolving, alone);
        }

        @Override
        public Metric over(JourneyIndex index) {
            GuessedRoles roles = new GuessedRoles(this, index);
            return new SelfServiceShare(
                    roles.contacts(contacts, resolving),
                    roles.resolving(resolving, contacts),
                    topic,
                    roles.selfService(alone));
        }
    }

    /**
     * Requests of the period that the customer gave up ÷ requests of the period, on the channels on
     * which the log knows of giving up. A request waits on its channel until it is answered,
     * abandoned, or made again; it belongs to the period in which it was made, whenever it ended,
     * and one that still waits counts as not given up. Wilson's interval.
     */
    record Abandonment(
            @Nullable EventPredicate requests,
            @Nullable EventPredicate answered,
            @Nullable EventPredicate abandoned)
            implements ContactMetric {
        @Override
        public String name() {
            return "abandonment";
        }

        @Override
        public String text() {
            return name()
                    + Phrases.where(requests)
                    + Phrases.clause("answered by", answered)
                    + Phrases.clause("abandoned by", abandoned);
        }

        @Override
        public String meaning() {
            return "Of the requests made in the period (%s), on the channels on which the log knows of"
                            .formatted(words(requests, "a contact"))
                    + " giving up, the share that was abandoned (%s) before it was answered (%s) or made"
                            .formatted(
                                    words(abandoned, "an abandoned request"),
                                    words(answered, "an answer"))
                    + " again.";
        }

        @Override
        public List<EventPredicate> predicates() {
            return known(requests, answered, abandoned);
        }

        @Override
        public Metric over(JourneyIndex index) {
            GuessedRoles roles = new GuessedRoles(this, index);
            return new Abandonment(
                    roles.contacts(requests, null),
                    roles.answered(answered),
                    roles.abandoned(abandoned));
        }
    }

    private static String sameWords(@Nullable String topic) {
        return topic == null ? "" : " with the same \"" + topic + "\"";
    }

    private static String words(@Nullable EventPredicate event, String role) {
        return event == null ? "events whose type sounds like " + role : event.text();
    }

    private static List<EventPredicate> known(@Nullable EventPredicate... events) {
        return Stream.of(events).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
