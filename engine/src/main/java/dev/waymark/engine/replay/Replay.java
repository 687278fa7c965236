package dev.waymark.engine.replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Journeys to play over the process map: all, or a fair sample.
 *
 * @param customers journeys in the log, zero or more; as many as {@code journeys} if all are told
 * @param since time of the first event of all journeys; null if there is none
 * @param until time of the last event of all journeys; null if there is none
 * @param types names of the types, by code
 * @param cut how many of the told journeys are longer than what is told of them
 * @param journeys in the order of their starts
 */
public record Replay(
        long customers,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> types,
        long cut,
        List<Played> journeys) {
    public Replay {
        types = List.copyOf(types);
        journeys = List.copyOf(journeys);
    }

    /**
     * One journey: event {@code i} is of type {@code types[i]} at {@code seconds[i]}.
     *
     * @param types codes of the types
     * @param seconds time since {@code since}, never falling
     */
    public record Played(List<Integer> types, List<Double> seconds) {
        public Played {
            types = List.copyOf(types);
            seconds = List.copyOf(seconds);
        }
    }
}
