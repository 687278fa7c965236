package dev.waymark.server.maps;

import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.repository.Staleness;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A map in a list.
 *
 * @param staleness {@code fresh}, {@code untouched} for half a year, or {@code review-due}
 */
record MapEntry(
        String id,
        long version,
        String name,
        String kind,
        String state,
        @Nullable String language,
        @Nullable String owner,
        @Nullable LocalDate reviewDate,
        List<String> tags,
        @Nullable String parent,
        @Nullable String attachedTo,
        boolean archived,
        String staleness,
        Instant savedAt) {
    static MapEntry of(MapHead head, Instant now, ZoneId zone) {
        return new MapEntry(
                head.id(),
                head.version(),
                head.name(),
                head.kind().text(),
                head.state().text(),
                head.about().language(),
                head.about().owner(),
                head.about().reviewDate(),
                head.about().tags(),
                head.about().parent(),
                head.about().attachedTo(),
                head.isArchived(),
                Staleness.of(head, now, zone).text(),
                head.savedAt());
    }
}
