package dev.waymark.engine.kernel;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * A sample of customers that depends on their codes alone: the same on any number of threads and
 * parts.
 *
 * @param limit customers are kept whose draw is below, up to 2³² for all
 */
public record CustomerSample(long limit) {
    private static final double DRAWS = 1L << 32;

    /** All customers. */
    public static final CustomerSample ALL = new CustomerSample((long) DRAWS);

    /**
     * A sample of about so many.
     *
     * @param customers how many there are
     * @param most about how many to keep, one or more; all if there are no more
     */
    public static CustomerSample of(long customers, int most) {
        require(most >= 1, "sample (%d) must be at least 1.", most);
        return customers <= most ? ALL : new CustomerSample((long) (DRAWS * most / customers));
    }

    /** Whether a customer is in the sample. */
    public boolean keeps(int customer) {
        return draw(customer) < limit;
    }

    /**
     * A number from 0 to 2³² − 1 that a customer always draws; the finaliser of SplitMix64 (Steele,
     * Lea, Flood 2014).
     */
    public static long draw(int customer) {
        long a = customer + 0x9E3779B97F4A7C15L;
        a = (a ^ a >>> 30) * 0xBF58476D1CE4E5B9L;
        a = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return (a ^ a >>> 31) >>> 32;
    }
}
