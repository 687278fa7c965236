package dev.waymark.engine.predicate;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition that an event meets or not, whatever comes before or after it. Immutable; equal if it
 * says the same in the same order of parts. Names compare exactly, case included.
 *
 * <p>{@link #text()} is the form that people read and {@link PredicateText#parse} reads back.
 */
public sealed interface EventPredicate {
    /** The deepest nesting that a predicate may have. */
    int MAX_DEPTH = 32;

    /** Whether the event meets the condition. O(size of the predicate). */
    boolean matches(Event event);

    /** How deep conditions are nested: 1 for a condition without parts. */
    int depth();

    /** The condition in words, for example {@code type is "quote sent" and channel is "e-mail"}. */
    String text();

    /** An event of one type. */
    static EventPredicate type(String type) {
        return new TypeIs(List.of(type));
    }

    /**
     * The event's type is one of some.
     *
     * @param types one or more, none blank; kept unique and sorted
     */
    record TypeIs(List<String> types) implements EventPredicate {
        public TypeIs {
            types = names("type", types);
        }

        @Override
        public boolean matches(Event event) {
            return types.contains(event.type());
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return PredicateText.test("type", types);
        }
    }

    /**
     * The event's channel is one of some; an event without a channel does not match.
     *
     * @param channels one or more, none blank; kept unique and sorted
     */
    record ChannelIs(List<String> channels) implements EventPredicate {
        public ChannelIs {
            channels = names("channel", channels);
        }

        @Override
        public boolean matches(Event event) {
            String channel = event.channel();
            return channel != null && channels.contains(channel);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return PredicateText.test("channel", channels);
        }
    }

    /**
     * A property of the event, as {@link Event#property} names it, has one of some values, compared
     * as text; an event without the property does not match.
     *
     * @param property not blank
     * @param values one or more, none blank; kept unique and sorted
     */
    record PropertyIs(String property, List<String> values) implements EventPredicate {
        public PropertyIs {
            require(!property.isBlank(), "property is blank. Name the property to look at.");
            values = names("value of property " + property, values);
        }

        @Override
        public boolean matches(Event event) {
            String value = event.property(property);
            return value != null && values.contains(value);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return PredicateText.test(PredicateText.quote(property), values);
        }
    }

    /**
     * A property of the event is a number that compares with another, {@code value} the event's own
     * amount; an event without the property, or with a text in it, does not match.
     *
     * @param property not blank
     * @param number finite
     */
    record NumberIs(String property, Comparison comparison, double number)
            implements EventPredicate {
        public NumberIs {
            require(!property.isBlank(), "property is blank. Name the property to look at.");
            require(
                    Double.isFinite(number),
                    "number %s of a condition on %s is not finite. Give another.",
                    number,
                    property);
            number += 0.0;
        }

        @Override
        public boolean matches(Event event) {
            String value = event.property(property);
            return value != null && matches(value);
        }

        /** The codes of the values of a property that meet the condition. */
        BitSet codes(Dictionary values) {
            BitSet codes = new BitSet();
            for (int code = Dictionary.ABSENT + 1; code < values.size(); code++) {
                codes.set(code, matches(values.name(code)));
            }
            return codes;
        }

        /** Whether a value, as text, is a number, so that it can meet such a condition. */
        public static boolean isNumber(String value) {
            try {
                return !Double.isNaN(Double.parseDouble(value));
            } catch (NumberFormatException text) {
                return false;
            }
        }

        /** Whether a value, as text, meets the condition. */
        boolean matches(String value) {
            try {
                return comparison.holds(Double.parseDouble(value), number);
            } catch (NumberFormatException text) {
                return false;
            }
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return PredicateText.quote(property)
                    + " "
                    + comparison.sign()
                    + " "
                    + Properties.text(number);
        }
    }

    /**
     * The event lies in a span of time.
     *
     * @param range bounded on at least one side
     */
    record TimeIs(TimeRange range) implements EventPredicate {
        public TimeIs {
            require(!range.isAll(), "a condition on time has no bound. Give since or until.");
        }

        @Override
        public boolean matches(Event event) {
            return range.sinceMillis() <= event.timeMillis()
                    && event.timeMillis() < range.untilMillis();
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "time"
                    + (range.since() == null ? "" : " since " + range.since())
                    + (range.until() == null ? "" : " until " + range.until());
        }
    }

    /** Every event. */
    record AnyEvent() implements EventPredicate {
        @Override
        public boolean matches(Event event) {
            return true;
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "any event";
        }
    }

    /**
     * Every part matches.
     *
     * @param parts two or more
     */
    record AllOf(List<EventPredicate> parts) implements EventPredicate {
        public AllOf {
            parts = checked("all", parts);
        }

        @Override
        public boolean matches(Event event) {
            for (EventPredicate part : parts) {
                if (!part.matches(event)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int depth() {
            return deeper(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(
                            part ->
                                    part instanceof AnyOf || part instanceof AllOf
                                            ? "(" + part.text() + ")"
                                            : part.text())
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * At least one part matches.
     *
     * @param parts two or more
     */
    record AnyOf(List<EventPredicate> parts) implements EventPredicate {
        public AnyOf {
            parts = checked("any", parts);
        }

        @Override
        public boolean matches(Event event) {
            for (EventPredicate part : parts) {
                if (part.matches(event)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int depth() {
            return deeper(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof AnyOf ? "(" + part.text() + ")" : part.text())
                    .collect(Collectors.joining(" or "));
        }
    }

    /** The part does not match. */
    record Not(EventPredicate part) implements EventPredicate {
        public Not {
            require(
                    part.depth() < MAX_DEPTH,
                    "the condition is nested more than %d deep. Write it flatter.",
                    MAX_DEPTH);
        }

        @Override
        public boolean matches(Event event) {
            return !part.matches(event);
        }

        @Override
        public int depth() {
            return part.depth() + 1;
        }

        @Override
        public String text() {
            return "not " + (part instanceof Not ? part.text() : "(" + part.text() + ")");
        }
    }

    private static List<String> names(String what, List<String> names) {
        require(!names.isEmpty(), "a condition on %s names none. Name one or more.", what);
        for (String name : names) {
            require(!name.isBlank(), "a condition on %s names a blank one. Leave it out.", what);
        }
        return names.stream().distinct().sorted().toList();
    }

    private static List<EventPredicate> checked(String what, List<EventPredicate> parts) {
        require(
                parts.size() >= 2,
                "\"%s\" has %d parts and needs two or more. Use the part by itself.",
                what,
                parts.size());
        require(
                deeper(parts) <= MAX_DEPTH,
                "the condition is nested more than %d deep. Write it flatter.",
                MAX_DEPTH);
        return List.copyOf(parts);
    }

    private static int deeper(List<EventPredicate> parts) {
        return 1 + parts.stream().mapToInt(EventPredicate::depth).max().orElse(0);
    }
}
