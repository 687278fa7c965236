package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
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

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * An {@link EventPredicate} over the codes of one index: the same answer, without a look at names.
 * Immutable, safe for several threads.
 */
@FunctionalInterface
public interface CodedPredicate {
    /** The name under which people reach an event's channel as a property. */
    String CHANNEL = "channel";

    /**
     * Whether an event meets the condition.
     *
     * @param place of the event in the journey's arrays
     */
    boolean matches(Journey journey, int place);

    /**
     * Translates a predicate. Names that the log does not know match nothing.
     *
     * @param properties those of the scan plan, in its order; a condition on any other one matches
     *     nothing
     */
    static CodedPredicate of(
            EventPredicate predicate, JourneyIndex index, List<String> properties) {
        return switch (predicate) {
            case TypeIs(List<String> types) -> {
                BitSet codes = index.types().codes(types);
                yield (journey, place) -> codes.get(journey.types()[place]);
            }
            case ChannelIs(List<String> channels) -> {
                BitSet codes = index.channels().codes(channels);
                yield (journey, place) -> codes.get(journey.channels()[place]);
            }
            case PropertyIs(String name, List<String> values) when name.equals(CHANNEL) ->
                    of(new ChannelIs(values), index, properties);
            case PropertyIs(String name, List<String> values) -> {
                int column = properties.indexOf(name);
                if (column < 0) {
                    yield (journey, place) -> false;
                }
                BitSet codes = index.property(name).codes(values);
                yield (journey, place) -> codes.get(journey.property(column)[place]);
            }
            case NumberIs number -> {
                int column = properties.indexOf(number.property());
                if (column < 0) {
                    yield (journey, place) -> false;
                }
                BitSet codes = number.codes(index.property(number.property()));
                yield (journey, place) -> codes.get(journey.property(column)[place]);
            }
            case TimeIs(TimeRange range) -> {
                long since = range.sinceMillis();
                long until = range.untilMillis();
                yield (journey, place) -> {
                    long time = journey.times()[place];
                    return since <= time && time < until;
                };
            }
            case AnyEvent() -> (journey, place) -> true;
            case AllOf(List<EventPredicate> parts) -> {
                CodedPredicate[] coded = coded(parts, index, properties);
                yield (journey, place) -> {
                    for (CodedPredicate part : coded) {
                        if (!part.matches(journey, place)) {
                            return false;
                        }
                    }
                    return true;
                };
            }
            case AnyOf(List<EventPredicate> parts) -> {
                CodedPredicate[] coded = coded(parts, index, properties);
                yield (journey, place) -> {
                    for (CodedPredicate part : coded) {
                        if (part.matches(journey, place)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            case Not(EventPredicate part) -> {
                CodedPredicate coded = of(part, index, properties);
                yield (journey, place) -> !coded.matches(journey, place);
            }
        };
    }

    /** The properties that an index must carry for a predicate; unique and sorted. */
    static List<String> properties(EventPredicate predicate) {
        return named(predicate).distinct().sorted().toList();
    }

    private static Stream<String> named(EventPredicate predicate) {
        return switch (predicate) {
            case TypeIs _, ChannelIs _, TimeIs _, AnyEvent _ -> Stream.empty();
            case NumberIs number -> Stream.of(number.property());
            case PropertyIs(String name, _) ->
                    name.equals(CHANNEL) ? Stream.empty() : Stream.of(name);
            case AllOf(List<EventPredicate> parts) -> parts.stream().flatMap(CodedPredicate::named);
            case AnyOf(List<EventPredicate> parts) -> parts.stream().flatMap(CodedPredicate::named);
            case Not(EventPredicate part) -> named(part);
        };
    }

    private static CodedPredicate[] coded(
            List<EventPredicate> parts, JourneyIndex index, List<String> properties) {
        return parts.stream()
                .map(part -> of(part, index, properties))
                .toArray(CodedPredicate[]::new);
    }
}
