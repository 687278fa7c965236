package dev.waymark.app.privacy;

import java.util.List;

/**
 * What was erased, and what a search afterwards found. It names nobody.
 *
 * @param events removed from the log
 * @param customers names removed from the log
 * @param identifiers values that the person was known by
 * @param separations removed from the rules of identity
 * @param traces removed elsewhere
 * @param left what a search after the erasure still found
 * @param complete whether it found nothing
 * @param seconds how long it took
 */
public record ErasureReport(
        long events,
        int customers,
        int identifiers,
        int separations,
        List<Trace> traces,
        Left left,
        boolean complete,
        double seconds) {
    public ErasureReport {
        traces = List.copyOf(traces);
    }

    /** What the audit log says of it: how much went, and not whose. */
    public String audited() {
        return "%d events, %s".formatted(events, complete ? "complete" : "not complete");
    }

    /** What was removed from a place. */
    public record Trace(String place, long removed) {}

    /**
     * What is still there.
     *
     * @param events of any of the person's customers
     * @param names of the person's customers
     * @param profiles that still know any of the person's customers
     * @param journeys in the index
     * @param elsewhere in the places of the traces
     */
    public record Left(long events, long names, long profiles, long journeys, long elsewhere) {
        boolean isNothing() {
            return events + names + profiles + journeys + elsewhere == 0;
        }
    }
}
