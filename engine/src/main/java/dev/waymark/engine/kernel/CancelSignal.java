package dev.waymark.engine.kernel;

import dev.waymark.engine.fault.JourneyException;

/** Tells long work to stop. Safe for several threads; once given it stays. */
public final class CancelSignal {
    private volatile boolean given;

    /** Asks the work to stop soon. */
    public void cancel() {
        given = true;
    }

    /** Whether the work was asked to stop. */
    public boolean isCancelled() {
        return given;
    }

    /**
     * Stops the work if it was asked to.
     *
     * @throws JourneyException CANCELLED
     */
    public void check() {
        if (given) {
            throw JourneyException.user(
                    "CANCELLED", "The work was cancelled. Nothing was changed.");
        }
    }
}
