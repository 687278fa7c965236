package dev.waymark.app.catalog;

import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.stages.MapStages;
import dev.waymark.maps.map.Stage;

import java.util.HashSet;
import java.util.Set;

/** The types of events that maps know. */
public final class MappedTypes {
    private MappedTypes() {}

    /**
     * The types that a step of any map of a workspace is bound to, by the names of analyses.
     * O(maps).
     */
    public static Set<String> of(Maps maps, String workspace) {
        Set<String> types = new HashSet<>();
        for (MapHead head : maps.list(workspace)) {
            for (Stage stage : maps.find(workspace, head.id()).stages()) {
                stage.steps().forEach(step -> types.addAll(MapStages.types(step)));
            }
        }
        return types;
    }
}
