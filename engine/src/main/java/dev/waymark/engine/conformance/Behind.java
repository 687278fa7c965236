package dev.waymark.engine.conformance;

import java.time.Instant;
import java.util.List;

/**
 * The customers behind a number.
 *
 * @param total how many there are
 * @param customers some of them, drawn by a hash: a fair sample, always the same
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
     */
    public record OfCustomer(
            String pseudonym, Instant entered, boolean open, double fitness, List<String> path) {
        public OfCustomer {
            path = List.copyOf(path);
        }
    }
}
