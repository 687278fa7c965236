package dev.waymark.maps.draft;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts types in the order in which customers usually first meet them. */
final class TypeOrder {
    /*
     * A type's place is the mean, over all other types, of the share of customers with both who met
     * the other one first (with one customer each way added, so that rare pairs pull to the middle):
     * Borda's count over pairwise majorities. Pairs compare only customers who got to both, so that
     * those who left early do not move late types forward.
     */
    private TypeOrder() {}

    /**
     * Places in {@link LogFacts#types()}, first met first, ties by name; behind all of them the
     * type with which journeys usually end. O(square of types).
     */
    static List<Integer> of(LogFacts facts) {
        int size = facts.types().size();
        double[] place = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a != b) {
                    double later = facts.before()[b][a] + 1.0;
                    place[a] += later / (later + facts.before()[a][b] + 1.0);
                }
            }
        }
        List<Integer> order =
                new ArrayList<>(
                        IntStream.range(0, size)
                                .boxed()
                                .sorted(
                                        Comparator.comparingDouble((Integer type) -> place[type])
                                                .thenComparing(
                                                        type -> facts.types().get(type).type()))
                                .toList());
        Integer end = usualEnd(order, facts);
        if (end != null) {
            order.remove(end);
            order.add(end);
        }
        return order;
    }

    /**
     * Of the types with which half of their customers or more end, the one with which most journeys
     * do; of several the last. Null if there is none.
     */
    private static @Nullable Integer usualEnd(List<Integer> order, LogFacts facts) {
        Integer usual = null;
        long most = 1;
        for (Integer place : order) {
            LogFacts.TypeFact type = facts.types().get(place);
            if (2 * type.ends() >= type.customers() && type.ends() >= most) {
                usual = place;
                most = type.ends();
            }
        }
        return usual;
    }
}
