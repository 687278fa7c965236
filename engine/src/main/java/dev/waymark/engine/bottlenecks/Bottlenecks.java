package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * How long customers wait from one stage to the next, or from one type of event to the next.
 *
 * <p>A wait is the time from one event to the next of the same journey; events in no stage are
 * passed over. A transition within a stage is one too, so that the counts of all transitions sum to
 * events − customers.
 *
 * @param customers number of journeys with at least one event in a stage
 * @param events number of events in stages
 * @param waitingTime all waits together; null if there is none
 * @param transitions most waiting time first, ties by names
 */
public record Bottlenecks(
        long customers, long events, @Nullable Waiting waitingTime, List<Transition> transitions) {
    public Bottlenecks {
        transitions = List.copyOf(transitions);
    }

    /**
     * Time spent waiting.
     *
     * @param total sum of all waits
     * @param forUs sum of those that ended in an event of ours: the customer waited for us
     * @param own sum of the others: the customer's own time
     */
    public record Waiting(Duration total, Duration forUs, Duration own) {}

    /**
     * One event directly following another.
     *
     * @param from stage or type of the first
     * @param to stage or type of the second
     * @param count how often
     * @param customers in how many journeys at least once
     * @param waiting {@code wait} in JSON: from the first event to the second
     * @param total sum of these waits
     * @param share of all waiting time, from 0 to 1; null if nobody waited at all
     * @param forUs those that ended in an event of ours; null if none
     * @param own the others: the customer's own time; null if none
     */
    public record Transition(
            String from,
            String to,
            long count,
            long customers,
            DurationSummary waiting,
            Duration total,
            @Nullable Double share,
            @Nullable Part forUs,
            @Nullable Part own) {}

    /**
     * Some of the waits of a transition.
     *
     * @param count how many, one or more
     * @param waiting {@code wait} in JSON
     * @param total their sum
     */
    public record Part(long count, DurationSummary waiting, Duration total) {}
}
