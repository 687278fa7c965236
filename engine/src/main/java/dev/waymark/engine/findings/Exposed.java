package dev.waymark.engine.findings;

import java.time.Instant;
import java.util.List;

/**
 * The customers behind a finding: those to whom it happened.
 *
 * @param total how many there are
 * @param lost how many of them reached no goal afterwards
 * @param customers some of them, drawn by a hash: a fair sample, always the same; those lost first
 */
public record Exposed(long total, long lost, List<OfCustomer> customers) {
    public Exposed {
        customers = List.copyOf(customers);
    }

    /**
     * A customer under another name.
     *
     * @param pseudonym 8 hexadecimal digits, the same while the log stays; tells nothing of who it
     *     is
     * @param at when it happened
     * @param reached whether a goal came afterwards
     * @param path types of all their events, repeats collapsed, at most {@value
     *     ExposedKernel#LONGEST}
     * @param place of the event in the path where it happened; −1 if it lies beyond its end
     */
    public record OfCustomer(
            String pseudonym, Instant at, boolean reached, List<String> path, int place) {
        public OfCustomer {
            path = List.copyOf(path);
        }
    }
}
