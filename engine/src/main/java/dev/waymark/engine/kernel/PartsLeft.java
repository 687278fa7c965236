package dev.waymark.engine.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/** The parts of one pass: gives them out, one at a time, and tells how many are done. */
final class PartsLeft {
    private final int total;
    private final int apart;
    private final CancelSignal cancel;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Parts that nobody has taken.
     *
     * @param apart after how many parts progress is told
     */
    PartsLeft(int total, int apart, CancelSignal cancel) {
        this.total = total;
        this.apart = apart;
        this.cancel = cancel;
        cancel.progress().update(0, total);
    }

    /**
     * The next part; the total or more if none is left.
     *
     * @throws dev.waymark.engine.fault.JourneyException CANCELLED
     */
    int next() {
        int part = next.getAndIncrement();
        if (part < total) {
            cancel.check();
        }
        return part;
    }

    /** One more part is done. */
    void done() {
        int sofar = done.incrementAndGet();
        if (sofar % apart == 0 || sofar == total) {
            cancel.progress().update(sofar, total);
        }
    }
}
