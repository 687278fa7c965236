package dev.waymark.cli.output;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a reading is, from one second after its start, at most ten times a
 * second; silent where no person watches. Safe for several threads.
 */
public final class ProgressBar {
    private static final long NANOS_BEFORE_FIRST = 1_000_000_000L;
    private static final long NANOS_BETWEEN = 100_000_000L;
    private static final int CELLS = 30;

    private final Console console;
    private final LongSupplier nanos;
    private final String what;
    private final long start;
    private long next;
    private boolean drawn;

    /**
     * Starts the clock.
     *
     * @param what named before the bar, for example a file's name
     */
    public ProgressBar(Console console, String what) {
        this(console, what, System::nanoTime);
    }

    ProgressBar(Console console, String what, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
        this.what = what;
        start = nanos.getAsLong();
        next = start + NANOS_BEFORE_FIRST;
    }

    /**
     * Tells how far the work is.
     *
     * @param done bytes so far
     * @param total bytes in all; 0 if not known
     * @param events events so far
     */
    public synchronized void update(long done, long total, long events) {
        if (!console.messagesOnTerminal()) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + NANOS_BETWEEN;
        drawn = true;
        console.redraw(line(done, total, events, (now - start) / 1e9));
    }

    /** Removes the bar. */
    public synchronized void close() {
        if (drawn) {
            console.redraw("");
            drawn = false;
        }
    }

    private String line(long done, long total, long events, double seconds) {
        StringBuilder line = new StringBuilder(what).append("  ");
        if (total > 0) {
            double share = Math.min(1, (double) done / total);
            int full = (int) (share * CELLS);
            line.append('[')
                    .append("█".repeat(full))
                    .append("░".repeat(CELLS - full))
                    .append(String.format(Locale.ROOT, "] %3.0f %%  ", share * 100));
            if (share > 0.02) {
                double left = seconds / share - seconds;
                line.append(String.format(Locale.ROOT, "%.0f s left  ", left));
            }
        }
        return line.append(events).append(" events").toString();
    }
}
