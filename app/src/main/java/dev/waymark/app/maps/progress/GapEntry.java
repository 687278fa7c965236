package dev.waymark.app.maps.progress;

import dev.waymark.maps.gaps.GapCheck;
import dev.waymark.maps.map.JourneyMap;

import java.util.List;

/** Something that is missing, with the id and name of the stage, card or persona. */
public record GapEntry(String kind, String id, String name) {
    /** All that a map leaves open, in its order. */
    public static List<GapEntry> of(JourneyMap map) {
        return GapCheck.of(map).stream()
                .map(gap -> new GapEntry(gap.kind().text(), gap.id(), gap.name()))
                .toList();
    }
}
