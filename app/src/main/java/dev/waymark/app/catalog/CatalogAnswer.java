package dev.waymark.app.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a log holds, type by type.
 *
 * @param asOf the moment that silence is told for; null if the log is empty
 * @param events how many
 * @param refused what was sent and not taken, since it named no customer, time or type or could not
 *     be read; null where that is not known
 * @param duplicates what sources sent again and the log held already; null where that is not known
 * @param silent how many types stopped arriving
 * @param drifting how many types have properties that came, went or changed
 * @param unmapped how many types no map step is bound to, hidden ones apart; null if no map was
 *     looked at
 * @param flaws why what was refused was, which adds up to {@code refused}; then what was wrong with
 *     events that were taken
 * @param types by events descending, ties by name
 */
public record CatalogAnswer(
        @Nullable Instant asOf,
        long events,
        @Nullable Long refused,
        @Nullable Long duplicates,
        int silent,
        int drifting,
        @Nullable Integer unmapped,
        List<CatalogFlaw> flaws,
        List<CatalogEntry> types) {
    public CatalogAnswer {
        flaws = List.copyOf(flaws);
        types = List.copyOf(types);
    }
}
