package dev.waymark.engine.findings;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/**
 * Something that happens to some of the customers who come to a step, and not to the others, their
 * peers. Names that a log lacks happen to nobody.
 */
public sealed interface Exposure {
    /** The type of event where it happens; a finding stands on the step that holds it. */
    String at();

    /**
     * The first way from one type to the next event of another took longer than a threshold, other
     * events between them or not. Customers who never reached the second type are not compared;
     * what becomes of the others is counted from there on.
     */
    record Waited(String from, String to, Duration longerThan) implements Exposure {
        @Override
        public String at() {
            return to;
        }
    }

    /**
     * An event of one type was directly followed by one of another, at least once. The peers came
     * to the first type, and never went that way.
     */
    record Turned(String from, String to) implements Exposure {
        @Override
        public String at() {
            return from;
        }
    }

    /**
     * A contact of a type was followed by another contact within a window: on any channel, or on a
     * named other one before anything was resolved.
     *
     * @param channel of the second contact, which differs from that of the first; empty for a
     *     repeat on any channel, resolved or not
     * @param contacts all types by which customers turn to us
     * @param resolving types that deal with a contact
     */
    record ContactedAgain(
            String type,
            String channel,
            List<String> contacts,
            List<String> resolving,
            Duration window)
            implements Exposure {
        public ContactedAgain {
            contacts = List.copyOf(contacts);
            resolving = List.copyOf(resolving);
        }

        @Override
        public String at() {
            return type;
        }
    }

    /**
     * A session held many events of some types and none of any other: searching, or walking in
     * circles, without a result. The peers did the same, less in each session.
     *
     * @param types one or more
     * @param least how many events, 2 or more
     * @param gap a longer pause ends a session
     */
    record Wandered(List<String> types, int least, Duration gap) implements Exposure {
        public Wandered {
            types = List.copyOf(types);
            require(!types.isEmpty() && least >= 2, "wandering needs types and 2 or more events.");
        }

        @Override
        public String at() {
            return types.getFirst();
        }
    }

    /**
     * The first event of a type has a value of a property, which may be {@code channel}. The peers'
     * has another value; events without one are not compared.
     */
    record OfGroup(String type, String property, String value) implements Exposure {
        @Override
        public String at() {
            return type;
        }
    }

    /**
     * The first event of a type lies on a day of the week between two full hours.
     *
     * @param fromHour 0 to 23
     * @param toHour the hour no longer in it, 1 to 24
     */
    record AtHours(String type, DayOfWeek day, int fromHour, int toHour) implements Exposure {
        public AtHours {
            require(
                    0 <= fromHour && fromHour < toHour && toHour <= 24,
                    "hours (%d to %d) must lie within a day.",
                    fromHour,
                    toHour);
        }

        @Override
        public String at() {
            return type;
        }
    }

    /**
     * The first event of a type carries a low number as its value. The peers' is higher; events
     * without a number are not compared.
     *
     * @param most the highest number that is low
     */
    record ScoredLow(String type, double most) implements Exposure {
        @Override
        public String at() {
            return type;
        }
    }

    /**
     * When a customer left some types for good (before the next goal, or the end), what came next
     * was an event of the type. The peers left the same types for something else, or ended there.
     *
     * @param after types that come directly before it, one or more
     */
    record Met(String type, List<String> after) implements Exposure {
        public Met {
            after = List.copyOf(after);
            require(!after.isEmpty(), "moment \"%s\" comes after nothing.", type);
        }

        @Override
        public String at() {
            return type;
        }
    }
}
