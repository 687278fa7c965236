package dev.waymark.app.pulls;

import java.time.Duration;

/** How long to wait after failures: longer each time, up to a quarter of an hour. */
final class Backoff {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** The wait after so many failures in a row, 1 or more; never shorter than the schedule. */
    static Duration after(int failures, Duration every) {
        Duration wait = LEAST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(MOST) > 0 ? MOST : wait;
        return bounded.compareTo(every) > 0 ? bounded : every;
    }
}
