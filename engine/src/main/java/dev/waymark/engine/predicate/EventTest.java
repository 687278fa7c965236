package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import java.util.BitSet;
import java.util.List;

/**
 * An {@link EventPredicate} over the codes of one index, with loops of its own for the simple
 * kinds.
 */
final class EventTest {
    /** More types than this share bits of the mask. */
    private static final int MASK_TYPES = Long.SIZE;

    private final CodedPredicate predicate;

    /** Types of which a matching event is one, as a mask; −1 for any. */
    final long types;

    /** Whether every event of these types matches, and the mask tells exactly which occur. */
    final boolean isTypeOnly;

    private final boolean isAny;
    private final boolean[] byType;

    EventTest(EventPredicate event, JourneyIndex index, List<String> properties) {
        this.predicate = CodedPredicate.of(event, index, properties);
        this.types = types(event, index);
        this.isAny = event instanceof EventPredicate.AnyEvent;
        boolean isType = event instanceof EventPredicate.TypeIs;
        this.isTypeOnly = isAny || (isType && index.types().size() <= MASK_TYPES);
        this.byType = new boolean[isType ? index.types().size() : 0];
        if (event instanceof EventPredicate.TypeIs(List<String> names)) {
            Codes.of(index.types(), names).stream().forEach(code -> byType[code] = true);
        }
    }

    boolean matches(Journey journey, int place) {
        return predicate.matches(journey, place);
    }

    /** How many events match, counted up to a number that is enough. */
    int count(Journey journey, int enough) {
        if (isAny) {
            return Math.min(enough, journey.size());
        }
        return byType.length > 0 ? countTypes(journey, enough) : countMatches(journey, enough);
    }

    private int countTypes(Journey journey, int enough) {
        char[] codes = journey.types();
        int to = journey.to();
        int count = 0;
        for (int i = journey.from(); i < to; i++) {
            if (byType[codes[i]] && ++count >= enough) {
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
                BitSet codes = Codes.of(index.types(), names);
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
