package dev.waymark.formats.pdfform;

import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How lanes are called in the names of fields: {@code pain}, {@code needs}, {@code needs2}. */
final class LaneKeys {
    private static final String PAIN = "pain";

    private LaneKeys() {}

    /** Key to lane, in the map's order. */
    static Map<String, Lane> of(List<Lane> lanes) {
        Map<String, Lane> keys = new LinkedHashMap<>();
        Map<LaneKind, Integer> counts = new HashMap<>();
        for (Lane lane : lanes) {
            int count = counts.merge(lane.kind(), 1, Integer::sum);
            String word = lane.kind() == LaneKind.PAIN_POINTS ? PAIN : lane.kind().text();
            keys.put(count == 1 ? word : word + count, lane);
        }
        return keys;
    }

    /** The kind of lane that a key names; empty if none. */
    static Optional<LaneKind> kind(String key) {
        String word = key.replaceAll("\\d+$", "");
        return word.equals(PAIN) ? Optional.of(LaneKind.PAIN_POINTS) : LaneKind.of(word);
    }
}
