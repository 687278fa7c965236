package dev.waymark.engine.kernel;

/**
 * Hears how far long work is. Work may have several passes; each begins with a call that says that
 * nothing is done. Called by several threads, and not in order.
 */
@FunctionalInterface
public interface WorkProgress {
    /** Hears nothing. */
    WorkProgress NONE = (done, total) -> {};

    /** So many parts of a pass are done, of so many; {@code done} is 0 once, when it begins. */
    void update(long done, long total);
}
