package dev.waymark.server.queries;

import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.WorkProgress;

/** An analysis that waits or runs: how far it is, and how to stop it. Safe for several threads. */
final class RunningQuery implements WorkProgress {
    private static final double NANOS_A_SECOND = 1e9;

    private final CancelSignal cancel = new CancelSignal(this);
    private final long asked = System.nanoTime();
    private boolean started;
    private int pass;
    private long done;
    private long total;

    /** What stops it. */
    CancelSignal cancel() {
        return cancel;
    }

    /** A thread has taken it. */
    synchronized void start() {
        started = true;
    }

    @Override
    public synchronized void update(long partsDone, long ofParts) {
        if (partsDone == 0) {
            pass++;
            done = 0;
            total = ofParts;
        } else if (ofParts == total) {
            done = Math.max(done, partsDone);
        }
    }

    synchronized QueryState state(String id) {
        return new QueryState(
                id,
                started ? QueryState.RUNNING : QueryState.WAITING,
                pass,
                done,
                total,
                (System.nanoTime() - asked) / NANOS_A_SECOND);
    }
}
