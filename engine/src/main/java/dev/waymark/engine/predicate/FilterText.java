package dev.waymark.engine.predicate;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.JourneyFilter.And;
import dev.waymark.engine.predicate.JourneyFilter.Did;
import dev.waymark.engine.predicate.JourneyFilter.First;
import dev.waymark.engine.predicate.JourneyFilter.Last;
import dev.waymark.engine.predicate.JourneyFilter.Lasted;
import dev.waymark.engine.predicate.JourneyFilter.Not;
import dev.waymark.engine.predicate.JourneyFilter.Or;
import dev.waymark.engine.predicate.JourneyFilter.Sequence;
import dev.waymark.engine.predicate.JourneyFilter.Step;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions on journeys as people write them.
 *
 * <pre>
 * or        = and { "or" and }
 * and       = not { "and" not }
 * not       = "not" not | "(" or ")" | condition
 * condition = [ "never" ] "did" event [ times ] [ "within" duration ]
 *           | [ "never" ] "did" event "then" event [ "within" duration ] { "then" … }
 *           | "first" "event" event | "last" "event" event
 *           | "lasted" "at" ( "least" | "most" ) duration
 *           | test
 * times     = ( "at" "least" | "at" "most" | "exactly" ) number ( "time" | "times" )
 * event     = name of a type | test | "(" predicate over one event ")"
 * </pre>
 *
 * <p>Tests and predicates are those of {@link PredicateText}. A test that stands by itself means
 * that one event of the journey meets it: {@code country is LV} is {@code did (country is LV)}. So
 * {@code did (type is purchase and channel is web)} asks for one event that is both, {@code type is
 * purchase and channel is web} for two that may differ.
 */
public final class FilterText {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 10_000;

    private static final String EXAMPLE =
            "did purchase at least 2 times, did \"quote sent\" then purchase within 3d, or never"
                    + " did complaint and country is LV";
    private static final Set<String> WORDS =
            Stream.concat(
                            PredicateText.WORDS.stream(),
                            Stream.of("did", "never", "then", "within", "at", "exactly", "lasted"))
                    .collect(Collectors.toUnmodifiableSet());

    private final TextCursor cursor;
    private final PredicateText predicates;

    private FilterText(TextCursor cursor) {
        this.cursor = cursor;
        this.predicates = new PredicateText(cursor);
    }

    /**
     * Reads a condition. O(length of the text).
     *
     * @param zone of times that name none
     * @throws JourneyException INVALID_PREDICATE if the text does not follow the grammar; the
     *     message names the place; CONDITION_TOO_LONG
     */
    public static JourneyFilter parse(String text, ZoneId zone) {
        if (text.length() > MAX_LENGTH) {
            throw JourneyException.limit(
                    "CONDITION_TOO_LONG",
                    "the condition has %d characters; at most %d are read. Write it shorter.",
                    text.length(),
                    MAX_LENGTH);
        }
        TextCursor cursor = new TextCursor(text, zone, EXAMPLE, WORDS);
        JourneyFilter filter = new FilterText(cursor).or();
        cursor.end("\"and\", \"or\" or the end");
        return filter;
    }

    /** An event inside a condition on a journey. */
    static String operand(EventPredicate event) {
        return switch (event) {
            case EventPredicate.TypeIs(List<String> types) when types.size() == 1 ->
                    PredicateText.quote(types.getFirst());
            case EventPredicate.AnyEvent any -> any.text();
            default -> "(" + event.text() + ")";
        };
    }

    static String within(@Nullable Duration within) {
        return within == null ? "" : " within " + duration(within);
    }

    static String duration(Duration duration) {
        return DurationText.format(duration);
    }

    private JourneyFilter or() {
        cursor.enter();
        List<JourneyFilter> parts = new ArrayList<>(List.of(and()));
        while (cursor.takes("or")) {
            parts.add(and());
        }
        cursor.leave();
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private JourneyFilter and() {
        List<JourneyFilter> parts = new ArrayList<>(List.of(not()));
        while (cursor.takes("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private JourneyFilter not() {
        if (cursor.takes("not")) {
            cursor.enter();
            JourneyFilter part = not();
            cursor.leave();
            return new Not(part);
        }
        if (cursor.takes('(')) {
            JourneyFilter filter = or();
            cursor.need(')');
            return filter;
        }
        return condition();
    }

    private JourneyFilter condition() {
        if (cursor.takes("never")) {
            if (!cursor.takes("did")) {
                throw cursor.expected("\"did\" after \"never\"");
            }
            return new Not(did());
        }
        if (cursor.takes("did")) {
            return did();
        }
        if (cursor.takes("first", "event")) {
            return new First(event());
        }
        if (cursor.takes("last", "event")) {
            return new Last(event());
        }
        if (cursor.takes("lasted")) {
            return lasted();
        }
        EventPredicate common = predicates.commonTest();
        if (common == null) {
            common =
                    predicates.testOf(
                            cursor.name(
                                    "\"did\", \"never did\", \"first event\", \"last event\","
                                            + " \"lasted\" or the name of a property"));
        }
        return new Did(common, Times.ONCE, null);
    }

    private JourneyFilter did() {
        EventPredicate event = event();
        if (!cursor.sees("then")) {
            Times times = times();
            return new Did(event, times, within());
        }
        List<Step> steps = new ArrayList<>(List.of(new Step(event, null)));
        while (cursor.takes("then")) {
            EventPredicate next = event();
            steps.add(new Step(next, within()));
        }
        return new Sequence(steps);
    }

    private JourneyFilter lasted() {
        boolean isAtLeast = cursor.takes("at", "least");
        if (!isAtLeast && !cursor.takes("at", "most")) {
            throw cursor.expected("\"at least\" or \"at most\"");
        }
        return new Lasted(isAtLeast, cursor.duration());
    }

    private EventPredicate event() {
        if (cursor.sees('(')) {
            return predicates.inBrackets();
        }
        EventPredicate common = predicates.commonTest();
        if (common != null) {
            return common;
        }
        String name = cursor.name("the name of an event's type, or a condition in brackets");
        return cursor.seesTest() ? predicates.testOf(name) : EventPredicate.type(name);
    }

    private Times times() {
        Times.Bound bound;
        if (cursor.takes("at", "least")) {
            bound = Times.Bound.AT_LEAST;
        } else if (cursor.takes("at", "most")) {
            bound = Times.Bound.AT_MOST;
        } else if (cursor.takes("exactly")) {
            bound = Times.Bound.EXACTLY;
        } else if (cursor.sees("at")) {
            throw cursor.expected("\"at least\" or \"at most\"");
        } else {
            return Times.ONCE;
        }
        int count = cursor.count();
        if (!cursor.takes("times") && !cursor.takes("time")) {
            throw cursor.expected("\"times\"");
        }
        return new Times(bound, count);
    }

    private @Nullable Duration within() {
        return cursor.takes("within") ? cursor.duration() : null;
    }
}
