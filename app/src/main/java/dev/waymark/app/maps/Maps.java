package dev.waymark.app.maps;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What people do with the maps of a workspace. Whether they may is asked before, by {@link
 * dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class Maps {
    private static final String SOURCE = "event log";

    private final LiveMaps live;
    private final LogIndexes indexes;
    private final MapDrafts drafts;
    private final Ids ids;
    private final Clock clock;

    /** Maps that are drafted from and measured on the workspaces' indexes. */
    public Maps(LiveMaps live, LogIndexes indexes, MapDrafts drafts, Ids ids, Clock clock) {
        this.live = live;
        this.indexes = indexes;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    /** All maps of a workspace, newest first; empty if there is none. */
    public List<MapHead> list(String workspace) {
        return live.list(workspace);
    }

    /**
     * One map.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP
     */
    public JourneyMap find(String workspace, String id) {
        return live.find(workspace, id);
    }

    /**
     * Drafts a map from the workspace's log, with {@link MapDrafts#journeys journeys} that stand
     * for all, and keeps it. Cost: three passes over the log.
     *
     * @param name of the new map
     * @param journey what a journey is called in the reader's language
     * @throws dev.waymark.engine.fault.JourneyException DATA, EMPTY_LOG if the log holds no event
     */
    public JourneyMap draft(String workspace, String name, String journey) {
        return add(workspace, sketch(workspace, name, journey));
    }

    /**
     * The same without keeping it.
     *
     * @throws dev.waymark.engine.fault.JourneyException as {@link #draft}
     */
    public JourneyMap sketch(String workspace, String name, String journey) {
        JourneyIndex index = indexes.current(workspace);
        DraftRequest request = new DraftRequest(name, SOURCE, clock.instant(), ids::next);
        JourneyMap draft = drafts.draft(index, request);
        return MapDrafts.withJourneys(draft, drafts.journeys(index, draft), journey, request);
    }

    /**
     * Keeps a new map that came from elsewhere.
     *
     * @param map its id is new
     * @return the map with version 1
     */
    public JourneyMap add(String workspace, JourneyMap map) {
        return live.create(workspace, map);
    }

    /**
     * Keeps a changed map. Its {@link JourneyMap#version()} says on which version the change is
     * based; unknown fields stay. Who has the map open sees what is different.
     *
     * @param by who changed it, as people call them
     * @return the map with the next version; with the same one if nothing is different
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP, or VERSION_CONFLICT if another
     *     change came first
     */
    public JourneyMap save(String workspace, JourneyMap map, String by) {
        return live.save(workspace, map, by);
    }

    /**
     * Removes a map.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP
     */
    public void delete(String workspace, String id) {
        live.delete(workspace, id);
    }

    /** The properties that a map's bindings name and the workspace's events have. */
    public List<String> knownProperties(String workspace, JourneyMap map) {
        return indexes.known(workspace, MapDrafts.properties(map));
    }

    /**
     * The live numbers of a map's steps, over all events that came before the call. A property that
     * no event has matches nothing. Cost: one pass over the log.
     *
     * @param range journeys are cut to it
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP
     */
    public StepNumbers numbers(String workspace, String id, TimeRange range) {
        return numbers(workspace, id, range, UnaryOperator.identity());
    }

    /**
     * The live numbers of a map's steps over some of the journeys.
     *
     * @param kept those of an index that count
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP
     */
    public StepNumbers numbers(
            String workspace, String id, TimeRange range, UnaryOperator<JourneyIndex> kept) {
        JourneyMap map = find(workspace, id);
        List<String> properties = knownProperties(workspace, map);
        return drafts.numbers(kept.apply(indexes.current(workspace, properties)), map, range);
    }
}
