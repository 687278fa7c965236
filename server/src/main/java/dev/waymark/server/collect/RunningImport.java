package dev.waymark.server.collect;

import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.store.imports.ImportJob;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** An import that changes, and those who wait for its changes. */
final class RunningImport {
    private final String workspace;
    private final CancelSignal cancel = new CancelSignal();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private ImportJob now;

    RunningImport(String workspace, ImportJob first) {
        this.workspace = workspace;
        this.now = first;
    }

    String workspace() {
        return workspace;
    }

    CancelSignal cancel() {
        return cancel;
    }

    ImportJob now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    ImportJob change(UnaryOperator<ImportJob> step) {
        lock.lock();
        try {
            now = step.apply(now);
            changed.signalAll();
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the import has ended, or the time is over. */
    void awaitEnd(long mostNanos) throws InterruptedException {
        lock.lock();
        try {
            long nanos = mostNanos;
            while (!now.hasEnded() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the import is another than the one seen, or the time is over. */
    ImportJob await(ImportJob seen, long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (now.equals(seen) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }
}
