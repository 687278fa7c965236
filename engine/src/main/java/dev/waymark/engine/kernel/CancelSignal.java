package dev.waymark.engine.kernel;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

/**
 * Tells long work to stop, and is told by it how far it is. Safe for several threads; once given it
 * stays.
 */
public final class CancelSignal {
    private final WorkProgress progress;
    private final @Nullable CancelSignal original;
    private volatile boolean given;

    /** A signal that nobody has given, of work that nobody watches. */
    public CancelSignal() {
        this(WorkProgress.NONE);
    }

    /**
     * A signal that nobody has given.
     *
     * @param progress hears how far the work is
     */
    public CancelSignal(WorkProgress progress) {
        this(progress, null);
    }

    private CancelSignal(WorkProgress progress, @Nullable CancelSignal original) {
        this.progress = progress;
        this.original = original;
    }

    /** The same signal for a side step of the work, whose progress nobody hears. */
    CancelSignal untold() {
        return new CancelSignal(WorkProgress.NONE, this);
    }

    /** Who hears how far the work is. */
    public WorkProgress progress() {
        return progress;
    }

    /** Asks the work to stop soon. */
    public void cancel() {
        given = true;
    }

    /** Whether the work was asked to stop. */
    public boolean isCancelled() {
        return given || (original != null && original.isCancelled());
    }

    /**
     * Stops the work if it was asked to.
     *
     * @throws JourneyException CANCELLED
     */
    public void check() {
        if (isCancelled()) {
            throw JourneyException.user(
                    "CANCELLED", "The work was cancelled. Nothing was changed.");
        }
    }
}
