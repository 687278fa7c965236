package dev.waymark.app.objectives;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.objectives.Objective;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the steps and types of events that objectives name. */
final class ObjectiveNames {
    private static final int MOST_TYPES = 500;

    final List<BoundStep> steps;
    final Map<String, Integer> places = new HashMap<>();
    private final @Nullable JourneyMap map;
    private final JourneyIndex index;

    ObjectiveNames(@Nullable JourneyMap map, JourneyIndex index) {
        this.map = map;
        this.index = index;
        this.steps = new ArrayList<>(map == null ? types(index) : MapDrafts.bound(map));
    }

    /**
     * Finds the names of an objective.
     *
     * @throws JourneyException UNKNOWN_STEP; NOTHING_BOUND
     */
    void find(Objective objective) {
        for (String name : objective.names()) {
            if (!places.containsKey(name)) {
                places.put(name, place(name));
            }
        }
    }

    /** The id of the map's step that an objective is about; null if it is about none. */
    @Nullable String step(Objective objective) {
        String name =
                switch (objective) {
                    case Objective.Reach reach -> reach.to();
                    case Objective.Wait wait -> wait.to();
                    case Objective.Score score -> score.step();
                    case Objective.Repeat repeat -> null;
                };
        Integer place = name == null ? null : places.get(name);
        List<Step> all = map == null ? List.of() : map.steps();
        return place == null || place >= all.size() ? null : all.get(place).id();
    }

    private int place(String name) {
        List<Step> all = map == null ? List.of() : map.steps();
        for (int i = 0; i < all.size(); i++) {
            Step step = all.get(i);
            if (step.name().equalsIgnoreCase(name) || step.id().equals(name)) {
                if (step.bindings().isEmpty()) {
                    throw JourneyException.user(
                            "NOTHING_BOUND",
                            "step \"%s\" is bound to no events. Bind it, or name another one.",
                            step.name());
                }
                return i;
            }
        }
        if (index.types().code(name) < 0) {
            List<String> known = new ArrayList<>(all.stream().map(Step::name).toList());
            known.addAll(index.types().names());
            throw JourneyException.user(
                    "UNKNOWN_STEP",
                    "\"%s\" is no %stype of event in the log. %s",
                    name,
                    map == null ? "" : "step of the map and no ",
                    NearestNames.advice(name, known));
        }
        for (int i = 0; map == null && i < steps.size(); i++) {
            if (steps.get(i).step().equals(name)) {
                return i;
            }
        }
        steps.add(BoundStep.of(name, EventPredicate.type(name)));
        return steps.size() - 1;
    }

    /** Without a map every type is a place of its own, so that scores know what they are about. */
    private static List<BoundStep> types(JourneyIndex index) {
        return index.types().names().stream()
                .filter(type -> ScoreKind.ofType(type).isEmpty())
                .limit(MOST_TYPES)
                .map(type -> BoundStep.of(type, EventPredicate.type(type)))
                .toList();
    }
}
