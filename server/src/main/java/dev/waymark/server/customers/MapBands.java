package dev.waymark.server.customers;

import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.stages.MapStages;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose stages a timeline shows. */
@Component
final class MapBands {
    private static final Found NONE = new Found(Stages.BY_TYPE, null);

    private final Maps maps;

    MapBands(Maps maps) {
        this.maps = maps;
    }

    /**
     * Stages and the name of their map.
     *
     * @param map null if no map is bound
     */
    record Found(Stages stages, @Nullable String map) {}

    /**
     * The stages of a map; of the first one with a bound step if none is named.
     *
     * @throws JourneyException UNKNOWN_MAP; INVALID_VALUE if the map that is named is not bound
     */
    Found find(String workspace, @Nullable String map) {
        if (map != null) {
            return of(maps.find(workspace, map));
        }
        for (MapHead head : maps.list(workspace)) {
            JourneyMap found = head.isArchived() ? null : maps.find(workspace, head.id());
            if (found != null && isBound(found)) {
                return of(found);
            }
        }
        return NONE;
    }

    private static Found of(JourneyMap map) {
        return new Found(MapStages.of(map), map.name());
    }

    private static boolean isBound(JourneyMap map) {
        try {
            return !MapStages.of(map).list().isEmpty();
        } catch (JourneyException unbound) {
            return false;
        }
    }
}
