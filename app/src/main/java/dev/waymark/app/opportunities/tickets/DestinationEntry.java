package dev.waymark.app.opportunities.tickets;

import java.time.Instant;

/**
 * A destination as it is shown: without its secret and whose it is, and of its address only what
 * holds none.
 *
 * @param kind jira, github or webhook
 * @param address scheme, host and port
 */
public record DestinationEntry(
        String id, String name, String kind, String address, String project, Instant createdAt) {
    /** What is shown of a destination. */
    public static DestinationEntry of(Destination it) {
        return new DestinationEntry(
                it.id(), it.name(), it.kind().label(), it.origin(), it.project(), it.createdAt());
    }
}
