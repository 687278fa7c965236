package dev.waymark.app.maps.walks;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One walk through a map.
 *
 * @param id chosen by the walker's device, 8 to 64 letters, digits and hyphens
 * @param map id of the map
 * @param persona id of the persona whom the walker was; null if none
 * @param author who walked: a kind and an id
 * @param by who walked, as people call them
 * @param startedAt when it began
 * @param endedAt when the walker said that it was over; null while it goes on
 * @param visits one for each step that was noted, in the walker's order; at most 1,000
 */
public record Walk(
        String id,
        String map,
        @Nullable String persona,
        String author,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Visit> visits) {
    private static final int MAX_VISITS = 1_000;

    public Walk {
        require(
                id.matches("[0-9A-Za-z-]{8,64}"),
                "the id of a walk has other characters or another length. Give 8 to 64 letters,"
                        + " digits and hyphens.");
        visits = List.copyOf(visits);
        require(
                visits.size() <= MAX_VISITS,
                "the walk has %d visits and may have %d.",
                visits.size(),
                MAX_VISITS);
        Set<String> places = new HashSet<>();
        visits.forEach(
                visit ->
                        require(
                                places.add(visit.place()),
                                "place \"%s\" is visited twice. Keep one visit.",
                                visit.place()));
        require(
                endedAt == null || !endedAt.isBefore(startedAt),
                "the walk ends before it begins. Give a later end.");
    }
}
