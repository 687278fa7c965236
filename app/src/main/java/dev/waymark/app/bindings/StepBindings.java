package dev.waymark.app.bindings;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.engine.bindings.BindingFacts;
import dev.waymark.engine.bindings.BindingKernel;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * Says what a condition would bind to a step, beside the other steps of its map. Immutable, safe
 * for several threads.
 */
public final class StepBindings {
    /** The most types that are listed of each kind. */
    public static final int MOST_TYPES = 20;

    private static final int MOST_SUGGESTIONS = 6;
    private static final double ALIKE = 0.3;

    private final LocalDriver driver;

    /** Feedback that is computed by a driver. */
    public StepBindings(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * The condition that is asked about.
     *
     * @param text null for the step's newest binding
     * @return null if the step is bound to nothing
     * @throws JourneyException UNKNOWN_STEP; INVALID_PREDICATE with the place in the text
     */
    public static @Nullable EventPredicate condition(
            JourneyMap map, String step, @Nullable String text) {
        return text == null
                ? step(map, step).binding().map(Binding::predicate).orElse(null)
                : PredicateText.parse(text);
    }

    /** The properties that an index should carry; unique and sorted. */
    public static List<String> properties(
            JourneyMap map, String step, @Nullable EventPredicate condition) {
        return BindingKernel.properties(others(map, step), condition);
    }

    /**
     * What a condition would bind. The other steps count with all of their versions. Cost: one
     * pass.
     *
     * @param step its id
     * @throws JourneyException UNKNOWN_STEP; CANCELLED
     */
    public BindingReport report(
            JourneyIndex index,
            JourneyMap map,
            String step,
            @Nullable EventPredicate condition,
            CancelSignal cancel) {
        Step own = step(map, step);
        BindingFacts all =
                driver.run(new BindingKernel(others(map, step), condition), index, cancel);
        return new BindingReport(
                condition == null ? null : condition.text(),
                own.bindings().stream().map(StepBindings::version).toList(),
                condition == null
                        ? List.of()
                        : FilterColumns.of(new JourneyFilter.First(condition)).typeNames().stream()
                                .filter(type -> index.types().code(type) < 0)
                                .toList(),
                cut(all),
                suggestions(own.name(), all.unboundTypes()));
    }

    private static BindingReport.Version version(Binding it) {
        EventPredicate failure = it.failure();
        return new BindingReport.Version(
                it.version(),
                it.validFrom(),
                it.predicate().text(),
                failure == null ? null : failure.text());
    }

    private static List<BindingReport.Suggestion> suggestions(
            String name, List<BindingFacts.OfType> types) {
        return types.stream()
                .map(
                        type ->
                                new BindingReport.Suggestion(
                                        type.type(),
                                        EventPredicate.type(type.type()).text(),
                                        type.events(),
                                        type.customers(),
                                        Likeness.of(name, type.type())))
                .sorted(
                        Comparator.comparingDouble(
                                        (BindingReport.Suggestion it) ->
                                                it.likeness() < ALIKE ? 0 : -it.likeness())
                                .thenComparing(it -> -it.customers())
                                .thenComparing(BindingReport.Suggestion::type))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static BindingFacts cut(BindingFacts all) {
        return new BindingFacts(
                all.events(),
                all.customers(),
                all.ofEvents(),
                all.ofCustomers(),
                all.types().stream().limit(MOST_TYPES).toList(),
                all.overlaps(),
                all.unbound(),
                all.unboundTypes().stream().limit(MOST_TYPES).toList(),
                all.examples());
    }

    private static List<BoundStep> others(JourneyMap map, String step) {
        return MapDrafts.bound(map).stream().filter(it -> !it.step().equals(step)).toList();
    }

    private static Step step(JourneyMap map, String id) {
        return map.steps().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_STEP",
                                        "map \"%s\" has no step \"%s\". Give the id of one.",
                                        map.name(),
                                        id));
    }
}
