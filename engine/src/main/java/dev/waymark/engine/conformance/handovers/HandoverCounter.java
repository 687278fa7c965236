package dev.waymark.engine.conformance.handovers;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts where departments hand customers over, for a pass that knows from which step of a map a
 * journey moves to which: O(1) a move. {@link Handovers} defines the numbers. Immutable.
 */
public final class HandoverCounter {
    private final List<String> steps;
    private final List<String> departments;
    private final int[] departmentOf;

    /**
     * A counter.
     *
     * @param steps ids, in the order of the map
     * @param departments who is responsible for each of them, blanks around aside; a blank text
     *     where nobody is named
     */
    public HandoverCounter(List<String> steps, List<String> departments) {
        require(
                steps.size() == departments.size(),
                "%d departments are named for %d steps. Name one for each.",
                departments.size(),
                steps.size());
        this.steps = List.copyOf(steps);
        this.departments = departments.stream().map(String::strip).toList();
        List<String> names =
                this.departments.stream().filter(it -> !it.isEmpty()).distinct().toList();
        this.departmentOf = this.departments.stream().mapToInt(names::indexOf).toArray();
    }

    /** Whether anybody can be handed over: two departments or more are named. */
    public boolean isAsked() {
        return IntStream.of(departmentOf).max().orElse(-1) > 0;
    }

    /** An empty tally, for one thread. */
    public HandoverTally begin() {
        return new HandoverTally(departmentOf);
    }

    /** The numbers of all that some tallies of this counter have counted. */
    public Handovers finish(List<HandoverTally> tallies) {
        List<Handovers.OfSteps> found = new ArrayList<>();
        Map<Key, Pairs> byDepartments = new TreeMap<>();
        for (int from = 0; from < departmentOf.length; from++) {
            for (int to = 0; to < departmentOf.length; to++) {
                if (departmentOf[from] == departmentOf[to]) {
                    continue;
                }
                Pairs pair = new Pairs();
                pair.add(tallies, from, to);
                DurationSummary waiting = pair.waiting();
                if (waiting == null) {
                    continue;
                }
                found.add(
                        new Handovers.OfSteps(
                                steps.get(from),
                                steps.get(to),
                                departments.get(from),
                                departments.get(to),
                                pair.customers,
                                pair.count,
                                waiting));
                byDepartments
                        .computeIfAbsent(
                                new Key(departments.get(from), departments.get(to)),
                                key -> new Pairs())
                        .add(tallies, from, to);
            }
        }
        found.sort(Comparator.comparingLong(it -> -it.count()));
        List<Handovers.OfDepartments> all = new ArrayList<>();
        byDepartments.forEach(
                (key, pairs) -> {
                    DurationSummary waiting = pairs.waiting();
                    if (waiting != null) {
                        all.add(
                                new Handovers.OfDepartments(
                                        key.from(), key.to(), pairs.count, waiting));
                    }
                });
        all.sort(Comparator.comparingLong(it -> -it.count()));
        return new Handovers(found, all);
    }

    private record Key(String from, String to) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::from).thenComparing(Key::to).compare(this, other);
        }
    }

    /** What tallies have counted between some pairs of steps. */
    private static final class Pairs {
        private final List<ValueGroups> waits = new ArrayList<>();
        private final List<Integer> groups = new ArrayList<>();
        private long customers;
        private long count;

        void add(List<HandoverTally> tallies, int from, int to) {
            for (HandoverTally tally : tallies) {
                int group = tally.groupOf(from, to);
                if (group >= 0) {
                    waits.add(tally.waits);
                    groups.add(group);
                    customers += tally.customers[group];
                    count += tally.waits.size(group);
                }
            }
        }

        @Nullable DurationSummary waiting() {
            return groups.isEmpty()
                    ? null
                    : ValueGroups.summarise(
                                    waits, groups.stream().mapToInt(Integer::intValue).toArray())
                            .orElse(null);
        }
    }
}
