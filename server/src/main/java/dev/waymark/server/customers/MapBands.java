package dev.waymark.server.customers;

import dev.waymark.app.handoff.Goal;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.stages.MapStages;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose stages a timeline shows. */
@Component
final class MapBands {
    private static final Found NONE = new Found(Stages.BY_TYPE, null);

    private final Maps maps;
    private final StageSource own;

    MapBands(Maps maps, StageSource own) {
        this.own = own;
        this.maps = maps;
    }

    /**
     * Stages and the name of their map.
     *
     * @param map null if no map is bound
     */
    record Found(Stages stages, @Nullable String map) {}

    /**
     * Where customers shall arrive: the last stage of the first bound map; else of the stages that
     * the workspace laid down; empty if it has neither.
     */
    Optional<Goal> goal(String workspace) {
        Stages found = find(workspace, null).stages();
        List<Stages.Stage> stages =
                found.list().isEmpty()
                        ? own.own(workspace).map(Stages::list).orElse(List.of())
                        : found.list();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Goal(stages.getLast().name(), Set.copyOf(stages.getLast().types())));
    }

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
