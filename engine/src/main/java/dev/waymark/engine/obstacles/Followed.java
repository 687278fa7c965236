package dev.waymark.engine.obstacles;

import java.util.List;

/**
 * Customers that were followed after their waits, and those that left.
 *
 * <p>The samples are for {@link ObstacleFinder} alone.
 */
public final class Followed {
    private final long customers;
    private final List<WaitSample> samples;
    private final List<CustomerExit> exits;

    Followed(long customers, List<WaitSample> samples, List<CustomerExit> exits) {
        this.customers = customers;
        this.samples = List.copyOf(samples);
        this.exits = List.copyOf(exits);
    }

    /** Number of journeys with at least one event in a stage. */
    public long customers() {
        return customers;
    }

    /** Where customers left; most first, ties by name. */
    public List<CustomerExit> exits() {
        return exits;
    }

    List<WaitSample> samples() {
        return samples;
    }

    /**
     * Customers who left.
     *
     * @param at their last stage, or type of event
     * @param customers how many, one or more
     * @param share of all journeys, from 0 to 1
     * @param reasons why, where the log knows; most first, ties by name
     */
    public record CustomerExit(String at, long customers, double share, List<ExitReason> reasons) {
        public CustomerExit {
            reasons = List.copyOf(reasons);
        }
    }

    /** How many left for a reason, one or more. */
    public record ExitReason(String reason, long customers) {}
}
