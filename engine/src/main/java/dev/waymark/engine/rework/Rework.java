package dev.waymark.engine.rework;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What customers do again, and the loops they walk.
 *
 * @param customers number of journeys, zero or more
 * @param events number of events, zero or more
 * @param types those that any customer does again; most rework first, ties by type
 * @param total number of different loops, also those that are not listed
 * @param loops those that cost customers first, most lost first; then those that take most time;
 *     ties by path
 */
public record Rework(
        long customers, long events, List<OfType> types, long total, List<Loop> loops) {
    public Rework {
        types = List.copyOf(types);
        loops = List.copyOf(loops);
    }

    /**
     * A type of event that customers do again.
     *
     * @param count number of events of the type
     * @param customers number of journeys with at least one
     * @param rework events beyond the first in the same journey: selfLoops + returns
     * @param reworkCustomers number of journeys with at least two
     * @param selfLoops of the rework, events that directly follow one of the same type
     * @param returns of the rework, events with others since the last one of the type
     * @param time from the event before of the same type to each of the rework, in sum
     */
    public record OfType(
            String type,
            long count,
            long customers,
            long rework,
            long reworkCustomers,
            long selfLoops,
            long returns,
            Duration time) {}

    /**
     * A way that leads back to where it began.
     *
     * @param path its types in order, one to four; the last leads back to the first. It begins
     *     where customers most often begin it
     * @param count how often it was walked whole; walks of one journey do not overlap, so that a →
     *     b → a → b → a counts twice
     * @param customers how many journeys hold at least one whole walk
     * @param waiting {@code wait} in JSON: from its first event until the first one again
     * @param time all walks together
     * @param reached how many journeys hold the loop's first type
     * @param entered how many of them took the first step of the loop, also without walking it
     *     whole
     * @param exitEntered share of those who entered whose journey ended inside the loop; null if
     *     none entered
     * @param exitOthers share of the others who reached it whose journey ended there; null if there
     *     are none
     * @param lost entered × (exitEntered − exitOthers), with its 95 % interval; null if either is,
     *     or if the others are less than a tenth of those who reached it
     * @param p that the two exits are alike, corrected for all listed loops (Holm); null if either
     *     is
     * @param by how often the loop was entered for each value of a property; empty if none was
     *     asked for
     */
    public record Loop(
            List<String> path,
            long count,
            long customers,
            DurationSummary waiting,
            Duration time,
            long reached,
            long entered,
            @Nullable Double exitEntered,
            @Nullable Double exitOthers,
            @Nullable Lost lost,
            @Nullable Double p,
            List<OfValue> by) {
        public Loop {
            path = List.copyOf(path);
            by = List.copyOf(by);
        }
    }

    /** A number of customers with its 95 % interval. */
    public record Lost(double customers, double low, double high) {}

    /**
     * Customers of one value.
     *
     * @param value of the property where the customer first reached the loop; null if it has none
     *     there
     * @param reached how many
     * @param entered how many of them entered the loop
     * @param share entered of reached, from 0 to 1
     */
    public record OfValue(@Nullable String value, long reached, long entered, double share) {}
}
