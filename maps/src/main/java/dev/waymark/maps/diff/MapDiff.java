package dev.waymark.maps.diff;

import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between two maps: added, removed, moved, reworded, rebound, rescored. Parts are
 * the same if their ids are; of siblings that changed places, as few as possible count as moved. An
 * order inside a cell counts.
 *
 * @param changes those of the map as a whole first, then stage by stage as the newer map has them,
 *     then what was in stages that are gone; empty if nothing is different
 */
public record MapDiff(List<Change> changes) {
    public MapDiff {
        changes = List.copyOf(changes);
    }

    /** The differences between an older and a newer map. O(n log n) in their parts. */
    public static MapDiff between(JourneyMap older, JourneyMap newer) {
        List<Change> all = new PartChanges(older, newer).find();
        Map<String, List<Change>> byStage = new LinkedHashMap<>();
        byStage.put("", new ArrayList<>());
        newer.stages().forEach(stage -> byStage.put(stage.id(), new ArrayList<>()));
        for (Change change : all) {
            String stage = change.stage();
            byStage.computeIfAbsent(stage == null ? "" : stage, id -> new ArrayList<>())
                    .add(change);
        }
        return new MapDiff(byStage.values().stream().flatMap(List::stream).toList());
    }

    /**
     * The name of a change's stage.
     *
     * @return empty for changes of no stage
     */
    public static String stageName(Change change, JourneyMap older, JourneyMap newer) {
        for (JourneyMap map : List.of(newer, older)) {
            for (Stage stage : map.stages()) {
                if (stage.id().equals(change.stage())) {
                    return stage.name();
                }
            }
        }
        return "";
    }
}
