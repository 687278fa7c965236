package dev.waymark.app.expiry;

import java.time.Instant;
import java.util.List;

/**
 * What is older than it may become, or was removed.
 *
 * @param asOf the moment that ages are counted to
 * @param removed whether the events were removed; false for a view beforehand
 * @param events how many, over all types
 * @param types those with such events, by name
 */
public record ExpiryReport(Instant asOf, boolean removed, long events, List<ExpiryRow> types) {
    public ExpiryReport {
        types = List.copyOf(types);
    }

    /**
     * Events of one type.
     *
     * @param type as it arrives
     * @param days how long its events are kept
     * @param before the first moment that is kept
     * @param events older than that
     */
    public record ExpiryRow(String type, int days, Instant before, long events) {}
}
