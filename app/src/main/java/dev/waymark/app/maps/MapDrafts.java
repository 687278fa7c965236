package dev.waymark.app.maps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.precedence.Precedence;
import dev.waymark.engine.precedence.PrecedenceKernel;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.representatives.RepresentativesKernel;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.steps.StepWays;
import dev.waymark.engine.steps.StepsKernel;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.draft.DraftJourneys;
import dev.waymark.maps.draft.DraftMap;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.draft.LogFacts;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps against an index: draft one from it, and read its live numbers. Keeps nothing. */
public final class MapDrafts {
    /** How many journeys stand for all. */
    private static final int JOURNEYS = 3;

    private static final double NANOS_A_SECOND = 1e9;

    private final LocalDriver driver;

    /** Drafts and numbers that are computed by the given driver. */
    public MapDrafts(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * A first map of a log, as {@link DraftMap} makes it, of version 0. Answers to questions are no
     * steps ({@link ScoreKind#ofType}). Of more than {@value PrecedenceKernel#MAX_TYPES} types,
     * those with most customers are looked at. Cost: two passes.
     *
     * @throws dev.waymark.engine.fault.JourneyException DATA, EMPTY_LOG if the log holds no event
     */
    public JourneyMap draft(JourneyIndex index, DraftRequest request) {
        ProcessMap map = driver.run(new DiscoverKernel(TimeRange.ALL), index);
        List<String> types =
                map.activities().stream()
                        .filter(type -> ScoreKind.ofType(type.type()).isEmpty())
                        .sorted(
                                Comparator.comparingLong(
                                                (ProcessMap.Activity type) -> -type.customers())
                                        .thenComparing(ProcessMap.Activity::type))
                        .limit(PrecedenceKernel.MAX_TYPES)
                        .map(ProcessMap.Activity::type)
                        .toList();
        Precedence order = driver.run(new PrecedenceKernel(types, TimeRange.ALL), index);
        return DraftMap.from(
                new LogFacts(
                        map.customers(),
                        order.types().stream()
                                .map(
                                        type ->
                                                new LogFacts.TypeFact(
                                                        type.type(),
                                                        type.events(),
                                                        type.customers(),
                                                        map.end().getOrDefault(type.type(), 0L),
                                                        type.channel()))
                                .toList(),
                        order.before(),
                        map.edges().stream().map(MapDrafts::flow).toList()),
                request);
    }

    /**
     * A few real journeys that stand for all in the log: sequences of the draft's steps (by their
     * ids), repeats collapsed; other events are passed over. Cost: one pass, and the comparison of
     * a sample of the journeys ({@link RepresentativesKernel}).
     */
    public Representatives journeys(JourneyIndex index, JourneyMap draft) {
        List<Stages.Stage> steps =
                draft.steps().stream()
                        .flatMap(
                                step ->
                                        step.binding().stream()
                                                .map(it -> typesOf(it.predicate()))
                                                .filter(types -> !types.isEmpty())
                                                .map(types -> new Stages.Stage(step.id(), types)))
                        .toList();
        return driver.run(
                new RepresentativesKernel(TimeRange.ALL, new Stages(steps), JOURNEYS), index);
    }

    /**
     * The draft with those journeys on it, as {@link DraftJourneys} puts them.
     *
     * @param word what a journey is called in the reader's language
     */
    public static JourneyMap withJourneys(
            JourneyMap draft, Representatives journeys, String word, DraftRequest request) {
        return DraftJourneys.on(
                draft,
                journeys.journeys().stream()
                        .map(it -> new DraftJourneys.Journey(it.path(), it.customers()))
                        .toList(),
                word,
                request);
    }

    private static List<String> typesOf(EventPredicate predicate) {
        return predicate instanceof EventPredicate.TypeIs is ? is.types() : List.of();
    }

    /** The properties that an index should carry for the numbers of a map; unique and sorted. */
    public static List<String> properties(JourneyMap map) {
        return BoundStep.properties(bound(map));
    }

    /**
     * The numbers of a map's steps over the events inside a range, as {@link StepNumbers} defines
     * them. A condition on a property that the index does not carry matches nothing, so give an
     * index with {@link #properties}. Cost: one pass.
     */
    public StepNumbers numbers(JourneyIndex index, JourneyMap map, TimeRange range) {
        return driver.run(counter(map, range), index);
    }

    /** What counts those numbers in a pass of one's own. */
    public static StepsKernel counter(JourneyMap map, TimeRange range) {
        List<BoundStep> steps = bound(map);
        Map<String, Set<String>> links =
                map.links().stream().collect(groupingBy(Link::from, mapping(Link::to, toSet())));
        return new StepsKernel(steps, StepWays.along(steps, links), range);
    }

    private static LogFacts.Flow flow(ProcessMap.Edge edge) {
        return new LogFacts.Flow(
                edge.from(),
                edge.to(),
                edge.customers(),
                edge.waiting().median().getSeconds()
                        + edge.waiting().median().getNano() / NANOS_A_SECOND);
    }

    /** The steps of a map as the engine sees them, in its order. */
    public static List<BoundStep> bound(JourneyMap map) {
        return map.steps().stream().map(MapDrafts::bound).toList();
    }

    /** The same by the newest binding of each step, for all of time. */
    public static List<BoundStep> boundNow(JourneyMap map) {
        return map.steps().stream()
                .map(
                        step ->
                                step.binding()
                                        .map(
                                                it ->
                                                        new BoundStep(
                                                                step.id(),
                                                                List.of(bound(it, null))))
                                        .orElseGet(() -> new BoundStep(step.id(), List.of())))
                .toList();
    }

    private static BoundStep bound(Step step) {
        return new BoundStep(
                step.id(),
                step.bindings().stream()
                        .map(binding -> bound(binding, binding.validFrom()))
                        .toList());
    }

    private static BoundStep.Bound bound(Binding binding, @Nullable Instant validFrom) {
        return new BoundStep.Bound(binding.predicate(), validFrom, binding.failure());
    }
}
