package dev.waymark.benchmarks.log;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A log made of a seed: 64 types, of which some are common and most are rare, 12 channels, 24
 * countries, and journeys of 20 events on average. From each type a few next ones are likely; waits
 * are log-normal, with a median of about two hours; no two events of a customer share an instant.
 *
 * @param events about how many
 * @param customers how many
 * @param seed fixes everything
 */
public record GeneratedLog(long events, int customers, long seed) {
    /** Names of the types, in the order of their codes. */
    public static final List<String> TYPES = names("type", 64);

    /** Names of the channels, in the order of their codes. */
    public static final List<String> CHANNELS = names("channel", 12);

    /** Names of the countries, in the order of their codes. */
    public static final List<String> COUNTRIES = names("country", 24);

    private static final int LIKELY = 6;
    private static final double LIKELY_SHARE = 0.95;
    private static final double MEDIAN_WAIT_MILLIS = 7_200_000;
    private static final double WAIT_SPREAD = 1.8;
    private static final long START = 1_704_067_200_000L;
    private static final long YEAR_MILLIS = 365L * 86_400_000L;

    private static List<String> names(String what, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("%s%02d".formatted(what, i));
        }
        return List.copyOf(names);
    }

    /** Gives every event to a receiver, customer by customer, in the order of time. */
    public void forEach(Receiver receiver) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] likely = likely(random.split());
        double mean = (double) events / customers;
        for (int customer = 0; customer < customers; customer++) {
            int size = 1 + (int) (-Math.log(1 - random.nextDouble()) * (mean - 0.5));
            long time = START + random.nextLong(YEAR_MILLIS);
            int country = common(random, COUNTRIES.size());
            int type = common(random, 8);
            int channel = common(random, CHANNELS.size());
            for (int i = 0; i < size; i++) {
                receiver.accept(customer, time, type, channel, country);
                type =
                        random.nextDouble() < LIKELY_SHARE
                                ? likely[type][common(random, LIKELY)]
                                : common(random, TYPES.size());
                channel = random.nextInt(4) == 0 ? common(random, CHANNELS.size()) : channel;
                time +=
                        1
                                + (long)
                                        (MEDIAN_WAIT_MILLIS
                                                * Math.exp(WAIT_SPREAD * random.nextGaussian()));
            }
        }
    }

    private static int[][] likely(SplittableRandom random) {
        int[][] next = new int[TYPES.size()][LIKELY];
        for (int[] row : next) {
            for (int i = 0; i < LIKELY; i++) {
                row[i] = common(random, TYPES.size());
            }
        }
        return next;
    }

    /** A number below a bound, small ones more often. */
    private static int common(SplittableRandom random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2));
    }

    /** Takes one event, in codes. */
    @FunctionalInterface
    public interface Receiver {
        /** One event. */
        void accept(int customer, long timeMillis, int type, int channel, int country);
    }
}
