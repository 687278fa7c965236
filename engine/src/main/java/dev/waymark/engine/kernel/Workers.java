package dev.waymark.engine.kernel;

import java.util.function.IntConsumer;

/** Threads that help a kernel to finish. */
@FunctionalInterface
public interface Workers {
    /** One thread, the caller's. */
    Workers SEQUENTIAL =
            (count, task) -> {
                for (int i = 0; i < count; i++) {
                    task.accept(i);
                }
            };

    /**
     * Runs a task for each number from 0 to {@code count − 1}, in any order, and returns when all
     * are done.
     */
    void forEach(int count, IntConsumer task);

    /** The same for tasks of which each is worth a thread of its own, however few they are. */
    default void forFew(int count, IntConsumer task) {
        forEach(count, task);
    }
}
