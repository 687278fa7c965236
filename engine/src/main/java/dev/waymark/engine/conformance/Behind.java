package dev.waymark.engine.conformance;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The customers behind a number.
 *
 * @param total how many there are
 * @param customers some of them, drawn by a hash: a fair sample, always the same; of a week those
 *     with the lowest fitness, ties by that draw
 */
public record Behind(long total, List<OfCustomer> customers) {
    public Behind {
        customers = List.copyOf(customers);
    }

    /**
     * A customer under another name.
     *
     * @param pseudonym 8 hexadecimal digits, the same while the log stays; tells nothing of who it
     *     is
     * @param entered when the journey came to the map
     * @param open whether it is in flight
     * @param fitness of the journey, 0…1
     * @param path ids of its steps, repeats collapsed
     * @param stops its events from the first one on the map on, in time order, at most 300
     */
    public record OfCustomer(
            String pseudonym,
            Instant entered,
            boolean open,
            double fitness,
            List<String> path,
            List<Stop> stops) {
        public OfCustomer {
            path = List.copyOf(path);
            stops = List.copyOf(stops);
        }

        OfCustomer stopping(List<Stop> all) {
            return new OfCustomer(pseudonym, entered, open, fitness, path, all);
        }
    }

    /**
     * An event of a journey.
     *
     * @param step id of the step it belongs to; null if it is ad hoc
     * @param type of the event
     * @param after time since the journey came to the map
     */
    public record Stop(@Nullable String step, String type, Duration after) {}
}
