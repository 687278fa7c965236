package dev.waymark.app.sample;

/**
 * The chances of one customer. Each decision has a name, and its outcome depends on seed, customer,
 * name and number alone, never on what was drawn before: a log with one truth switched off shares
 * all other chances with the log that has it (common random numbers).
 */
final class Draws {
    private final long base;

    Draws(long seed, int customer) {
        this.base = mix(mix(seed) ^ (customer + 1L) * 0x9E3779B97F4A7C15L);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double uniform(String decision, int number) {
        long key = (long) decision.hashCode() << 32 | number & 0xFFFFFFFFL;
        return (mix(base ^ mix(key)) >>> 11) * 0x1p-53;
    }

    /** Whether something of a probability happens. */
    boolean happens(String decision, int number, double probability) {
        return uniform(decision, number) < probability;
    }

    /** A whole number between two, both inclusive. */
    int between(String decision, int number, int low, int high) {
        return low + (int) (uniform(decision, number) * (high - low + 1));
    }

    /** A span between two, evenly spread, in milliseconds. */
    long span(String decision, int number, long low, long high) {
        return low + (long) (uniform(decision, number) * (high - low));
    }

    /** How often something happens again, each time with a probability; at most {@code most}. */
    int repeats(String decision, int number, double again, int most) {
        double u = uniform(decision, number);
        int times = 0;
        for (double p = again; times < most && u < p; p *= again) {
            times++;
        }
        return times;
    }

    /** One of some choices, by their weights. */
    String pick(String decision, int number, String[] choices, double... weights) {
        double u = uniform(decision, number);
        for (int i = 0; i < weights.length; i++) {
            u -= weights[i];
            if (u < 0) {
                return choices[i];
            }
        }
        return choices[choices.length - 1];
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
