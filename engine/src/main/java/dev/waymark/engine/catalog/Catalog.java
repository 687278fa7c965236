package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a log holds, type by type.
 *
 * @param asOf the moment that silence is told for: now, or the log's last event if that is more
 *     than a week ago, since such a log is history; null if it holds none
 * @param events how many
 * @param types by events descending, ties by name
 */
public record Catalog(@Nullable Instant asOf, long events, List<TypeEntry> types) {
    public Catalog {
        types = List.copyOf(types);
    }
}
