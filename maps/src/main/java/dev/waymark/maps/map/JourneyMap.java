package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A journey map: stages from left to right, each with steps, which may be bound to events.
 * Immutable.
 *
 * @param id a UUIDv7
 * @param version how often it was saved, 0 if never
 * @param name not blank, at most 200 characters
 * @param kind what it is a map of
 * @param state what is, or what shall be
 * @param stages from left to right, at most 200; may be empty
 * @param unknown fields that we do not know
 */
public record JourneyMap(
        String id,
        long version,
        String name,
        MapKind kind,
        MapState state,
        List<Stage> stages,
        UnknownFields unknown) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    /** The most stages of a map. */
    public static final int MAX_STAGES = 200;

    /** The most steps of a map. */
    public static final int MAX_STEPS = 5_000;

    public JourneyMap {
        require(!id.isBlank(), "id of the map is blank. Every map needs one.");
        require(version >= 0, "version (%d) of the map must be 0 or more.", version);
        requireName("map", name);
        stages = List.copyOf(stages);
        require(
                stages.size() <= MAX_STAGES,
                "the map has %d stages and may have %d. Split it into several maps.",
                stages.size(),
                MAX_STAGES);
        Set<String> ids = new HashSet<>();
        int steps = 0;
        for (Stage stage : stages) {
            requireNew(ids, stage.id());
            for (Step step : stage.steps()) {
                requireNew(ids, step.id());
                steps++;
            }
        }
        require(
                steps <= MAX_STEPS,
                "the map has %d steps and may have %d. Split it into several maps.",
                steps,
                MAX_STEPS);
    }

    /** All steps, stage by stage. */
    public List<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** The same map as saved once more, or as another version. */
    public JourneyMap withVersion(long newVersion) {
        return new JourneyMap(id, newVersion, name, kind, state, stages, unknown);
    }

    /** The same map with another id. */
    public JourneyMap withId(String newId) {
        return new JourneyMap(newId, version, name, kind, state, stages, unknown);
    }

    /** The same map under another name. */
    public JourneyMap renamed(String newName) {
        return new JourneyMap(id, version, newName, kind, state, stages, unknown);
    }

    /** The same map with other stages. */
    public JourneyMap withStages(List<Stage> newStages) {
        return new JourneyMap(id, version, name, kind, state, newStages, unknown);
    }

    static void requireName(String what, String name) {
        require(!name.isBlank(), "name of the %s is blank. Give it a name.", what);
        require(
                name.length() <= MAX_NAME,
                "name of the %s has %d characters and may have %d. Shorten it.",
                what,
                name.length(),
                MAX_NAME);
    }

    private static void requireNew(Set<String> ids, String id) {
        require(ids.add(id), "id \"%s\" occurs twice in the map. Ids must be unique.", id);
    }
}
