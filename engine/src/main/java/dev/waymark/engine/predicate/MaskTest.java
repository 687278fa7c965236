package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.JourneyCheck.Verdict;

import java.util.BitSet;
import java.util.List;

/**
 * What the masks of a journey tell of an {@link EventPredicate}: whether some event matches it. No
 * event is read. Immutable, safe for several threads.
 */
sealed interface MaskTest {
    /** Whether at least one event of a journey matches, as far as its masks tell. */
    Verdict occurs(Journey journey);

    /** Makes a predicate ready for one index. */
    static MaskTest of(EventPredicate event, JourneyIndex index) {
        return switch (event) {
            case EventPredicate.TypeIs(List<String> names) ->
                    new Types(
                            typeMask(index.types().codes(names)),
                            index.types().size() <= Long.SIZE);
            case EventPredicate.PropertyIs(String name, List<String> values)
                    when has(index, name) ->
                    new Values(column(index, name), valueMask(index.property(name).codes(values)));
            case EventPredicate.NumberIs number when has(index, number.property()) ->
                    new Values(
                            column(index, number.property()),
                            valueMask(number.codes(index.property(number.property()))));
            case EventPredicate.AllOf(List<EventPredicate> parts) -> new Every(of(parts, index));
            case EventPredicate.AnyOf(List<EventPredicate> parts) -> new Some(of(parts, index));
            case EventPredicate.AnyEvent _ -> new Known(Verdict.YES);
            case EventPredicate.ChannelIs _,
                    EventPredicate.PropertyIs _,
                    EventPredicate.NumberIs _,
                    EventPredicate.TimeIs _,
                    EventPredicate.Not _ ->
                    new Known(Verdict.MAYBE);
        };
    }

    private static List<MaskTest> of(List<EventPredicate> parts, JourneyIndex index) {
        return parts.stream().map(part -> of(part, index)).toList();
    }

    private static boolean has(JourneyIndex index, String property) {
        return !property.equals(CodedPredicate.CHANNEL)
                && index.properties().contains(property)
                && index.hasValueMask(property);
    }

    private static int column(JourneyIndex index, String property) {
        return index.properties().indexOf(property);
    }

    /** Types whose codes differ by 64 share a bit. */
    private static long typeMask(BitSet codes) {
        return codes.stream().mapToLong(code -> 1L << code).reduce(0, (a, b) -> a | b);
    }

    /** Values that came after the masks were made have no bit, and occur in no masked journey. */
    private static long valueMask(BitSet codes) {
        return typeMask(codes.get(0, Long.SIZE));
    }

    /** One of some types. */
    record Types(long mask, boolean isExact) implements MaskTest {
        @Override
        public Verdict occurs(Journey journey) {
            if ((journey.typeMask() & mask) == 0) {
                return Verdict.NO;
            }
            return isExact ? Verdict.YES : Verdict.MAYBE;
        }
    }

    /** One of some values of a property. */
    record Values(int column, long mask) implements MaskTest {
        @Override
        public Verdict occurs(Journey journey) {
            long values = journey.valueMask(column);
            if (values == 0) {
                return Verdict.MAYBE;
            }
            return (values & mask) == 0 ? Verdict.NO : Verdict.YES;
        }
    }

    /** All parts match the same event: masks tell only that this cannot be. */
    record Every(List<MaskTest> parts) implements MaskTest {
        @Override
        public Verdict occurs(Journey journey) {
            for (MaskTest part : parts) {
                if (part.occurs(journey) == Verdict.NO) {
                    return Verdict.NO;
                }
            }
            return Verdict.MAYBE;
        }
    }

    /** A part matches. */
    record Some(List<MaskTest> parts) implements MaskTest {
        @Override
        public Verdict occurs(Journey journey) {
            Verdict verdict = Verdict.NO;
            for (MaskTest part : parts) {
                Verdict one = part.occurs(journey);
                if (one == Verdict.YES) {
                    return Verdict.YES;
                }
                verdict = one == Verdict.MAYBE ? one : verdict;
            }
            return verdict;
        }
    }

    /** The same for every journey. */
    record Known(Verdict verdict) implements MaskTest {
        @Override
        public Verdict occurs(Journey journey) {
            return verdict;
        }
    }
}
