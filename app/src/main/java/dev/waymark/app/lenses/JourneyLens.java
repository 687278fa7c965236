package dev.waymark.app.lenses;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The stages that the journey is seen by.
 *
 * @param stages in their order
 * @param map the name of the map that they are of; null if they are no map's
 */
public record JourneyLens(List<Stage> stages, @Nullable String map) {
    public JourneyLens {
        stages = List.copyOf(stages);
    }

    /** The stages of a map: whoever met a step's newest binding was in its stage. */
    public static JourneyLens of(JourneyMap map) {
        return new JourneyLens(
                map.stages().stream()
                        .map(
                                stage ->
                                        new Stage(
                                                stage.name(),
                                                stage.steps().stream()
                                                        .filter(step -> !step.bindings().isEmpty())
                                                        .map(step -> step.bindings().getLast())
                                                        .map(Binding::predicate)
                                                        .toList()))
                        .toList(),
                map.name());
    }

    /** Stages that are types of events, laid down or drafted. */
    public static JourneyLens of(Stages stages) {
        return new JourneyLens(
                stages.list().stream()
                        .map(
                                stage ->
                                        new Stage(
                                                stage.name(),
                                                List.of(new EventPredicate.TypeIs(stage.types()))))
                        .toList(),
                null);
    }

    /**
     * A stage.
     *
     * @param events any of which make a customer be in it; empty if nobody can be
     */
    public record Stage(String name, List<EventPredicate> events) {
        public Stage {
            events = List.copyOf(events);
        }
    }
}
