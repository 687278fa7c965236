package dev.waymark.app.options;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.NumberIs;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks values of channels and properties against a log: those of conditions that somebody types.
 * Rules that are kept may speak of values that will come, and are not checked.
 */
public final class KnownValues {
    /** The most faults that are told together. */
    private static final int MOST_FAULTS = 10;

    private static final int SHOWN = 10;

    /** A property of more values than this is not searched for a number. */
    private static final int MOST_SEARCHED = 1_000;

    private static final int MOST_ORDERED = 5_000;

    private KnownValues() {}

    /**
     * Fails if tests ask for values that no event of the log has. Tests of properties that the
     * index does not carry are passed over. O(values that are named); a number that no event has
     * costs a look at up to {@value #MOST_SEARCHED} values.
     *
     * @param who says where they stand, for example {@code the condition}
     * @throws JourneyException UNKNOWN_VALUE, with one line for each value, the nearest values and
     *     what to do
     */
    public static void check(String who, List<EventPredicate> tests, JourneyIndex index) {
        List<String> faults = new ArrayList<>();
        for (EventPredicate test : tests) {
            faults.addAll(faults(who, test, index));
        }
        if (!faults.isEmpty()) {
            throw JourneyException.user(
                    "UNKNOWN_VALUE",
                    "%s",
                    String.join("\n", faults.stream().distinct().limit(MOST_FAULTS).toList()));
        }
    }

    /** The values that tests ask for and no event of the log has, in their order. */
    public static List<Missing> missing(List<EventPredicate> tests, JourneyIndex index) {
        return tests.stream().flatMap(test -> missing(test, index)).distinct().toList();
    }

    /** A value that no event has. */
    public record Missing(String property, String value) {}

    /**
     * Advice that names the nearest values of a property, or some.
     *
     * @param values the property's, by code
     */
    public static String advice(String wanted, Dictionary values) {
        List<String> known = values.names().subList(Dictionary.ABSENT + 1, values.size());
        if (NumberIs.isNumber(wanted) && known.stream().anyMatch(NumberIs::isNumber)) {
            return numbers(Double.parseDouble(wanted), known);
        }
        List<String> near = NearestNames.near(wanted, known);
        return near.isEmpty()
                ? NearestNames.some(
                        known.stream().limit(MOST_ORDERED).sorted(NearestNames.nearest(wanted)),
                        known.size(),
                        SHOWN)
                : "Did you mean " + NearestNames.list(near) + "?";
    }

    private static List<String> faults(String who, EventPredicate test, JourneyIndex index) {
        if (test instanceof NumberIs number && lacksNumbers(number.property(), index)) {
            Dictionary values = index.property(number.property());
            return List.of(
                    ("%s asks for %s, and no event of the log has a number there. %s Ask for"
                                    + " these with \"is\" or \"in\".")
                            .formatted(
                                    who,
                                    number.text(),
                                    NearestNames.some(
                                            values.names().stream().skip(1).sorted(),
                                            values.size() - 1,
                                            SHOWN)));
        }
        return missing(test, index).map(it -> fault(who, it, index)).toList();
    }

    private static String fault(String who, Missing it, JourneyIndex index) {
        boolean isChannel = it.property().equals(CodedPredicate.CHANNEL);
        return "%s names \"%s\", which is no %s. %s"
                .formatted(
                        who,
                        it.value(),
                        isChannel
                                ? "channel of the log"
                                : "value of \"" + it.property() + "\" in the log",
                        advice(
                                it.value(),
                                isChannel ? index.channels() : index.property(it.property())));
    }

    private static Stream<Missing> missing(EventPredicate test, JourneyIndex index) {
        return switch (test) {
            case ChannelIs(List<String> channels) ->
                    missing(CodedPredicate.CHANNEL, channels, index.channels());
            case PropertyIs(String name, List<String> values)
                    when name.equals(CodedPredicate.CHANNEL) ->
                    missing(name, values, index.channels());
            case PropertyIs(String name, List<String> values)
                    when KnownProperties.has(index, name) ->
                    missing(name, values, index.property(name));
            case PropertyIs _,
                    NumberIs _,
                    EventPredicate.TypeIs _,
                    EventPredicate.TimeIs _,
                    EventPredicate.AnyEvent _,
                    EventPredicate.AllOf _,
                    EventPredicate.AnyOf _,
                    EventPredicate.Not _ ->
                    Stream.empty();
        };
    }

    private static Stream<Missing> missing(String name, List<String> values, Dictionary known) {
        return values.stream()
                .filter(value -> known.code(value) < 0)
                .map(value -> new Missing(name, value));
    }

    private static boolean lacksNumbers(String name, JourneyIndex index) {
        if (!KnownProperties.has(index, name)) {
            return false;
        }
        Dictionary values = index.property(name);
        return values.size() <= MOST_SEARCHED
                && values.names().stream().skip(1).noneMatch(NumberIs::isNumber);
    }

    private static String numbers(double wanted, List<String> known) {
        List<String> nearest =
                known.stream()
                        .filter(NumberIs::isNumber)
                        .sorted(
                                Comparator.comparingDouble(
                                                (String value) ->
                                                        Math.abs(
                                                                Double.parseDouble(value) - wanted))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(2)
                        .toList();
        return Double.parseDouble(nearest.getFirst()) == wanted
                ? "Did you mean " + NearestNames.list(nearest.subList(0, 1)) + "?"
                : "The nearest "
                        + (nearest.size() == 1 ? "is " : "are ")
                        + NearestNames.list(nearest)
                        + ". Ask for a range with >= and <=.";
    }
}
