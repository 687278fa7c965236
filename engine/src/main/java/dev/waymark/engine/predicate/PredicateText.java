package dev.waymark.engine.predicate;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate.AllOf;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.predicate.EventPredicate.AnyOf;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.Not;
import dev.waymark.engine.predicate.EventPredicate.NumberIs;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;
import dev.waymark.engine.predicate.EventPredicate.TimeIs;
import dev.waymark.engine.predicate.EventPredicate.TypeIs;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Predicates over events as people write them.
 *
 * <pre>
 * or     = and { "or" and }
 * and    = not { "and" not }
 * not    = "not" not | "(" or ")" | test
 * test   = field "is" name | field "in" "(" name { "," name } ")"
 *        | property ( ">=" | "<=" | ">" | "<" ) number
 *        | "time" [ "since" time ] [ "until" time ] | "any" "event"
 * field  = "type" | "channel" | property
 * name   = word of letters, digits and . _ - | "text in quotes", with \" and \\ inside
 * </pre>
 *
 * <p>The words {@code and or not is in type channel} are read in lower case only; in quotes they
 * are names, so that {@code "type" is x} asks for a property called type. {@code value} is the
 * property that holds an event's amount. {@code since} counts from a time on, {@code until} ends
 * before it.
 */
public final class PredicateText {
    static final Set<String> WORDS = Set.of("and", "or", "not", "is", "in", "type", "channel");
    private static final String EXAMPLE = "type is \"purchase\" and channel is web";

    private final TextCursor cursor;

    /** Reads predicates from the middle of a longer text. */
    PredicateText(TextCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a predicate; times that name no zone are UTC. O(length of the text).
     *
     * @throws JourneyException INVALID_PREDICATE if the text does not follow the grammar; the
     *     message names the place
     */
    public static EventPredicate parse(String text) {
        TextCursor cursor = new TextCursor(text, ZoneOffset.UTC, EXAMPLE, WORDS);
        EventPredicate predicate = new PredicateText(cursor).or();
        cursor.end("\"and\", \"or\" or the end");
        return predicate;
    }

    /** A name in quotes, as {@link #parse} reads it. */
    public static String quote(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A test of a field against names. */
    static String test(String field, List<String> names) {
        return names.size() == 1
                ? field + " is " + quote(names.getFirst())
                : names.stream()
                        .map(PredicateText::quote)
                        .collect(Collectors.joining(", ", field + " in (", ")"));
    }

    private EventPredicate or() {
        cursor.enter();
        List<EventPredicate> parts = new ArrayList<>(List.of(and()));
        while (cursor.takes("or")) {
            parts.add(and());
        }
        cursor.leave();
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    private EventPredicate and() {
        List<EventPredicate> parts = new ArrayList<>(List.of(not()));
        while (cursor.takes("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    private EventPredicate not() {
        if (cursor.takes("not")) {
            cursor.enter();
            EventPredicate part = not();
            cursor.leave();
            return new Not(part);
        }
        return cursor.sees('(') ? inBrackets() : test();
    }

    /** A predicate in round brackets. */
    EventPredicate inBrackets() {
        cursor.need('(');
        EventPredicate predicate = or();
        cursor.need(')');
        return predicate;
    }

    /** One test. */
    EventPredicate test() {
        EventPredicate common = commonTest();
        return common != null ? common : testOf(cursor.name("\"type\", \"channel\" or a property"));
    }

    /** A test that does not begin with the name of a property; null if another comes next. */
    @Nullable EventPredicate commonTest() {
        if (cursor.takes("type")) {
            return new TypeIs(names());
        }
        if (cursor.takes("channel")) {
            return new ChannelIs(names());
        }
        if (cursor.takes("any", "event")) {
            return new AnyEvent();
        }
        if (cursor.takes("time", "since")) {
            Instant since = cursor.time();
            return new TimeIs(new TimeRange(since, cursor.takes("until") ? cursor.time() : null));
        }
        return cursor.takes("time", "until")
                ? new TimeIs(new TimeRange(null, cursor.time()))
                : null;
    }

    /** The test of a property whose name was read. */
    EventPredicate testOf(String property) {
        Comparison comparison = cursor.comparison();
        return comparison == null
                ? new PropertyIs(property, names())
                : new NumberIs(property, comparison, cursor.number());
    }

    private List<String> names() {
        if (cursor.takes("is")) {
            if (cursor.sees("not")) {
                throw cursor.expected(
                        "a name; for the opposite, \"not\" stands before the whole test");
            }
            return List.of(cursor.name("a name"));
        }
        if (!cursor.takes("in")) {
            throw cursor.expected("\"is\" or \"in\"");
        }
        cursor.need('(');
        List<String> names = new ArrayList<>();
        do {
            names.add(cursor.name("a name"));
        } while (cursor.takes(','));
        cursor.need(')');
        return names;
    }
}
