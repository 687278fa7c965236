package dev.waymark.app.stages;

import static dev.waymark.engine.fault.JourneyException.require;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes the stages of a journey map: for each, the types of events that its steps are bound to. */
public final class MapStages {
    private MapStages() {}

    /**
     * The stages of a map that are bound to any type, in the map's order. A type that two stages
     * are bound to counts for the first; conditions on other things than types are passed over. Of
     * stages with one name, the later ones get a number.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no stage is bound
     */
    public static Stages of(JourneyMap map) {
        return new Stages(bound(map).stream().map(Bound::stage).toList());
    }

    /**
     * Who is responsible for each of the stages that {@link #of} gives; an empty text where the map
     * does not say.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no stage is bound
     */
    public static List<String> departments(JourneyMap map) {
        return bound(map).stream().map(Bound::department).toList();
    }

    /**
     * The types of events that a step is bound to, in no order that means anything; conditions on
     * other things than types are passed over.
     */
    public static Set<String> types(Step step) {
        Set<String> types = new LinkedHashSet<>();
        step.bindings().forEach(binding -> collect(binding.predicate(), types));
        return types;
    }

    /** Whether any stage of a map is bound to a type of events. */
    static boolean isBound(JourneyMap map) {
        return map.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .anyMatch(step -> !types(step).isEmpty());
    }

    private static List<Bound> bound(JourneyMap map) {
        List<Bound> stages = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Stage stage : map.stages()) {
            Set<String> types = new LinkedHashSet<>();
            stage.steps().forEach(step -> types.addAll(types(step)));
            types.removeIf(type -> !taken.add(type));
            if (!types.isEmpty()) {
                stages.add(
                        new Bound(
                                new Stages.Stage(unique(stage.name(), names), List.copyOf(types)),
                                requireNonNullElse(stage.department(), "")));
            }
        }
        require(
                !stages.isEmpty(),
                "no stage of map \"%s\" is bound to events. Bind its steps, or name the stages.",
                map.name());
        return stages;
    }

    private record Bound(Stages.Stage stage, String department) {}

    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + " " + number;
        }
        return unique;
    }

    private static void collect(EventPredicate predicate, Set<String> types) {
        switch (predicate) {
            case EventPredicate.TypeIs is -> types.addAll(is.types());
            case EventPredicate.AllOf all -> all.parts().forEach(part -> collect(part, types));
            case EventPredicate.AnyOf any -> any.parts().forEach(part -> collect(part, types));
            case EventPredicate.ChannelIs channel -> {}
            case EventPredicate.PropertyIs property -> {}
            case EventPredicate.NumberIs number -> {}
            case EventPredicate.TimeIs time -> {}
            case EventPredicate.AnyEvent any -> {}
            case EventPredicate.Not not -> {}
        }
    }
}
