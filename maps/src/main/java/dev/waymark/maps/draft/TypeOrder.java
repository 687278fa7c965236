package dev.waymark.maps.draft;

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

    /** Places in {@link LogFacts#types()}, first met first; ties by name. O(square of types). */
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
        return IntStream.range(0, size)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer type) -> place[type])
                                .thenComparing(type -> facts.types().get(type).type()))
                .toList();
    }
}
