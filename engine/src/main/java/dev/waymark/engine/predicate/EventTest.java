package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import java.util.BitSet;
import java.util.List;

/**
 * An {@link EventPredicate} over the codes of one index, with loops of its own for the simple
 * kinds.
 */
final class EventTest {
    private final CodedPredicate predicate;

    /** Types of which a matching event is one, as a mask; −1 for any. */
    final long types;

    /** What a journey's masks tell. */
    final MaskTest masks;

    private final boolean isAny;

    /** Which codes of one column match, if the predicate is over one column; empty otherwise. */
    private final boolean[] codes;

    private final boolean isType;

    /** The place of the column among the properties of the plan; −1 for types and channels. */
    private final int column;

    EventTest(EventPredicate event, JourneyIndex index, List<String> properties) {
        this.predicate = CodedPredicate.of(event, index, properties);
        this.types = types(event, index);
        this.isAny = event instanceof EventPredicate.AnyEvent;
        this.isType = event instanceof EventPredicate.TypeIs;
        this.masks = MaskTest.of(event, index);
        this.column =
                switch (event) {
                    case EventPredicate.PropertyIs(String name, _) -> properties.indexOf(name);
                    case EventPredicate.NumberIs number -> properties.indexOf(number.property());
                    default -> -1;
                };
        this.codes =
                switch (event) {
                    case EventPredicate.TypeIs(List<String> names) ->
                            table(index.types(), index.types().codes(names));
                    case EventPredicate.ChannelIs(List<String> names) ->
                            table(index.channels(), index.channels().codes(names));
                    case EventPredicate.PropertyIs(String name, List<String> values)
                            when column >= 0 ->
                            table(index.property(name), index.property(name).codes(values));
                    case EventPredicate.NumberIs number when column >= 0 ->
                            table(
                                    index.property(number.property()),
                                    number.codes(index.property(number.property())));
                    default -> new boolean[0];
                };
    }

    private static boolean[] table(Dictionary dictionary, BitSet matching) {
        boolean[] table = new boolean[dictionary.size()];
        matching.stream().forEach(code -> table[code] = true);
        return table;
    }

    boolean matches(Journey journey, int place) {
        return predicate.matches(journey, place);
    }

    /** How many events match, counted up to a number that is enough. */
    int count(Journey journey, int enough) {
        if (isAny) {
            return Math.min(enough, journey.size());
        }
        if (codes.length == 0) {
            return countMatches(journey, enough);
        }
        return column >= 0
                ? count(journey.property(column), journey, enough)
                : count(isType ? journey.types() : journey.channels(), journey, enough);
    }

    private int count(char[] values, Journey journey, int enough) {
        int to = journey.to();
        int count = 0;
        for (int i = journey.from(); i < to; i++) {
            if (codes[values[i]] && ++count >= enough) {
                return count;
            }
        }
        return count;
    }

    private int count(int[] values, Journey journey, int enough) {
        int to = journey.to();
        int count = 0;
        for (int i = journey.from(); i < to; i++) {
            if (codes[values[i]] && ++count >= enough) {
                return count;
            }
        }
        return count;
    }

    private int countMatches(Journey journey, int enough) {
        int to = journey.to();
        int count = 0;
        for (int i = journey.from(); i < to; i++) {
            if (predicate.matches(journey, i) && ++count >= enough) {
                return count;
            }
        }
        return count;
    }

    private static long types(EventPredicate event, JourneyIndex index) {
        return switch (event) {
            case EventPredicate.TypeIs(List<String> names) -> {
                BitSet codes = index.types().codes(names);
                yield codes.stream().mapToLong(code -> 1L << code).reduce(0, (a, b) -> a | b);
            }
            case EventPredicate.AllOf(List<EventPredicate> parts) ->
                    parts.stream().mapToLong(p -> types(p, index)).reduce(-1L, (a, b) -> a & b);
            case EventPredicate.AnyOf(List<EventPredicate> parts) ->
                    parts.stream().mapToLong(p -> types(p, index)).reduce(0, (a, b) -> a | b);
            case EventPredicate.ChannelIs _,
                    EventPredicate.PropertyIs _,
                    EventPredicate.NumberIs _,
                    EventPredicate.TimeIs _,
                    EventPredicate.AnyEvent _,
                    EventPredicate.Not _ ->
                    -1L;
        };
    }
}
