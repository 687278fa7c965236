package dev.waymark.testkit.random;

import java.util.Random;

/**
 * Runs a check many times with random numbers that a seed fixes. When a run fails, its message
 * names the seed; {@code -Dwaymark.seed=N} repeats that one run.
 */
public final class SeededRuns {
    private SeededRuns() {}

    /**
     * Runs a check a number of times, with the seeds 0, 1, 2 …, or once with the seed that was
     * asked for.
     */
    public static void run(int times, Check check) {
        String wanted = System.getProperty("waymark.seed");
        if (wanted != null) {
            check(Long.parseLong(wanted), check);
            return;
        }
        for (long seed = 0; seed < times; seed++) {
            check(seed, check);
        }
    }

    private static void check(long seed, Check check) {
        try {
            check.run(new Random(seed * 0x9E3779B97F4A7C15L + 1));
        } catch (RuntimeException | AssertionError fault) {
            throw new AssertionError(
                    "failed with -Dwaymark.seed=" + seed + ": " + fault.getMessage(), fault);
        }
    }

    /** A check that draws what it needs. */
    @FunctionalInterface
    public interface Check {
        /** Runs once. */
        void run(Random random);
    }
}
