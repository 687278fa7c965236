package dev.waymark.engine.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts of one pass, in one round or several: gives them out, one at a time, and tells how many
 * are done.
 */
final class PartsLeft {
    /** One round. */
    static final int[] ONCE = {1};

    private final int parts;
    private final long total;
    private final int apart;
    private final int[] weights;
    private final CancelSignal cancel;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private long before;
    private int round;

    /**
     * Parts that nobody has taken.
     *
     * @param apart after how many parts progress is told
     * @param weights how much a part weighs in each round
     */
    PartsLeft(int parts, int apart, int[] weights, CancelSignal cancel) {
        this.parts = parts;
        this.total = (long) parts * Arrays.stream(weights).sum();
        this.apart = apart;
        this.weights = weights.clone();
        this.cancel = cancel;
        cancel.progress().update(0, total);
    }

    /**
     * The next part; the number of parts or more if none is left in this round.
     *
     * @throws dev.waymark.engine.fault.JourneyException CANCELLED
     */
    int next() {
        int part = next.getAndIncrement();
        if (part < parts) {
            cancel.check();
        }
        return part;
    }

    /** One more part is done. */
    void done() {
        int sofar = done.incrementAndGet();
        if (sofar % apart == 0 || sofar == parts) {
            cancel.progress().update(before + (long) sofar * weights[round], total);
        }
    }

    /** Begins another round, once all parts of the one before are done. */
    void nextRound() {
        before += (long) parts * weights[round++];
        next.set(0);
        done.set(0);
    }
}
