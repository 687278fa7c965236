package dev.waymark.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Partial sums of tasks that run on several threads: each task has one to itself while it runs, so
 * that there are only as many as threads. Safe for several threads.
 *
 * @param <T> a partial sum, used by one thread at a time
 */
public final class Shared<T> {
    private final Supplier<T> fresh;
    private final Queue<T> free = new ConcurrentLinkedQueue<>();

    /** None yet; each new one comes from a supplier. */
    public Shared(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    /** Runs a task with one that no other task has. */
    public void with(Consumer<T> task) {
        T own = free.poll();
        T taken = own == null ? fresh.get() : own;
        task.accept(taken);
        free.add(taken);
    }

    /** All of them in no particular order, when no task runs; none if no task ran. */
    public List<T> all() {
        return new ArrayList<>(free);
    }
}
