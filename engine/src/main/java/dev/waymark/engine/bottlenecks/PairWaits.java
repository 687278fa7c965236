package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * All waits from one stage to another.
 *
 * @param from number of the first stage
 * @param to number of the second
 * @param customers in how many journeys at least once
 * @param waiting of both sides together
 * @param own those that ended in an event of the customer's own
 * @param forUs those that ended in an event of ours
 */
record PairWaits(int from, int to, long customers, DurationSummary waiting, Side own, Side forUs) {
    /** The result, from the pairs that occur. */
    static Bottlenecks together(
            long journeys, long events, List<PairWaits> pairs, List<String> names) {
        long own = pairs.stream().mapToLong(pair -> pair.own.millis).sum();
        long forUs = pairs.stream().mapToLong(pair -> pair.forUs.millis).sum();
        return new Bottlenecks(
                journeys,
                events,
                pairs.isEmpty()
                        ? null
                        : new Bottlenecks.Waiting(
                                Duration.ofMillis(own + forUs),
                                Duration.ofMillis(forUs),
                                Duration.ofMillis(own)),
                pairs.stream()
                        .map(pair -> pair.transition(names, own + forUs))
                        .sorted(
                                Comparator.comparing(Bottlenecks.Transition::total)
                                        .reversed()
                                        .thenComparing(Bottlenecks.Transition::from)
                                        .thenComparing(Bottlenecks.Transition::to))
                        .toList());
    }

    private Bottlenecks.Transition transition(List<String> names, long allMillis) {
        long millis = own.millis + forUs.millis;
        return new Bottlenecks.Transition(
                names.get(from),
                names.get(to),
                own.count + forUs.count,
                customers,
                waiting,
                Duration.ofMillis(millis),
                allMillis == 0 ? null : (double) millis / allMillis,
                forUs.part(),
                own.part());
    }

    /**
     * Some of them.
     *
     * @param count how many
     * @param millis their sum
     * @param summary null if there is none
     */
    record Side(long count, long millis, @Nullable DurationSummary summary) {
        /** No wait. */
        static final Side NONE = new Side(0, 0, null);

        private Bottlenecks.@Nullable Part part() {
            return summary == null
                    ? null
                    : new Bottlenecks.Part(count, summary, Duration.ofMillis(millis));
        }
    }
}
