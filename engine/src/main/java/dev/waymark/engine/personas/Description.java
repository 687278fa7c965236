package dev.waymark.engine.personas;

import dev.waymark.engine.predicate.JourneyFilter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The conjunction of at most {@value #MOST} conditions whose journeys are most nearly those of a
 * group: the greatest F1, by a search that goes on with the {@value #KEPT} best of each length,
 * each set of conditions once. A longer one is taken only if it is better by {@value #WORTH}.
 *
 * @param parts one or more
 * @param f1 over the journeys that were looked at
 */
record Description(List<Condition> parts, double f1) {
    static final int MOST = 3;
    private static final int KEPT = 12;
    private static final double WORTH = 0.01;

    /**
     * The best description.
     *
     * @param all conditions, one or more
     * @param holding for each the journeys that meet it
     * @param group the journeys of the group
     */
    static Description of(List<Condition> all, List<BitSet> holding, BitSet group) {
        List<Tried> last = List.of(new Tried(List.of(), null, 0));
        Tried best = last.getFirst();
        for (int length = 1; length <= MOST; length++) {
            List<Tried> next = new ArrayList<>();
            for (Tried tried : last) {
                for (int place = 0; place < all.size(); place++) {
                    if (!tried.places.contains(place)) {
                        next.add(tried.and(place, holding.get(place), group));
                    }
                }
            }
            next.sort(Comparator.comparingDouble(tried -> -tried.f1));
            Set<Set<Integer>> seen = new HashSet<>();
            last = next.stream().filter(it -> seen.add(Set.copyOf(it.places))).limit(KEPT).toList();
            if (!last.isEmpty() && last.getFirst().f1 > best.f1 + WORTH) {
                best = last.getFirst();
            }
        }
        return new Description(best.places.stream().map(all::get).toList(), best.f1);
    }

    /** Whether a journey meets every part. */
    boolean holds(Facts facts) {
        for (Condition part : parts) {
            if (!part.holds().test(facts)) {
                return false;
            }
        }
        return true;
    }

    /** As people write it. */
    String where() {
        List<JourneyFilter> filters = parts.stream().map(Condition::filter).toList();
        return filters.size() == 1
                ? filters.getFirst().text()
                : new JourneyFilter.And(filters).text();
    }

    private record Tried(List<Integer> places, @Nullable BitSet held, double f1) {
        Tried and(int place, BitSet holding, BitSet group) {
            List<Integer> more = new ArrayList<>(places);
            more.add(place);
            BitSet both = (BitSet) holding.clone();
            if (held != null) {
                both.and(held);
            }
            int met = both.cardinality();
            BitSet hit = (BitSet) both.clone();
            hit.and(group);
            return new Tried(
                    more, both, 2.0 * hit.cardinality() / Math.max(1, met + group.cardinality()));
        }
    }
}
