package dev.waymark.engine.bindings;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.CodedSteps;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Looks at what a condition would bind: one pass, O(events × steps whose condition is more than a
 * type). {@link BindingFacts} defines the numbers.
 */
public final class BindingKernel implements Kernel<BindingTally, BindingFacts> {
    private final List<BoundStep> others;
    private final @Nullable EventPredicate condition;

    /**
     * A condition beside the other steps of its map.
     *
     * @param others all steps but the one that is to be bound, in the order of the map
     * @param condition null for none: then nothing matches
     */
    public BindingKernel(List<BoundStep> others, @Nullable EventPredicate condition) {
        this.others = List.copyOf(others);
        this.condition = condition;
    }

    /** The properties that an index should carry; unique and sorted. */
    public static List<String> properties(
            List<BoundStep> others, @Nullable EventPredicate condition) {
        TreeSet<String> names = new TreeSet<>(BoundStep.properties(others));
        if (condition != null) {
            names.addAll(CodedPredicate.properties(condition));
        }
        return List.copyOf(names);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, known(index), -1L, TimeRange.ALL);
    }

    @Override
    public BindingTally begin(JourneyIndex index) {
        List<String> known = known(index);
        return new BindingTally(
                new CodedSteps(others, index, known),
                condition == null ? null : CodedPredicate.of(condition, index, known),
                index.types().size());
    }

    @Override
    public void add(BindingTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public BindingTally merge(BindingTally left, BindingTally right) {
        return left.plus(right);
    }

    @Override
    public Outcome<BindingFacts> finish(BindingTally tally, JourneyIndex index) {
        List<BindingFacts.Overlap> overlaps = new ArrayList<>();
        for (int step = 0; step < others.size(); step++) {
            if (tally.overlaps[step] > 0) {
                overlaps.add(
                        new BindingFacts.Overlap(others.get(step).step(), tally.overlaps[step]));
            }
        }
        overlaps.sort(Comparator.comparingLong(BindingFacts.Overlap::events).reversed());
        return new Done<>(
                new BindingFacts(
                        tally.matching,
                        tally.customers,
                        tally.events,
                        tally.journeys,
                        types(
                                index,
                                tally.matchedEvents,
                                tally.matchedCustomers,
                                Comparator.comparingLong(BindingFacts.OfType::events)),
                        overlaps,
                        IntStream.range(0, tally.freeEvents.length)
                                .mapToLong(type -> tally.freeEvents[type])
                                .sum(),
                        types(
                                index,
                                tally.freeEvents,
                                tally.freeCustomers,
                                Comparator.comparingLong(BindingFacts.OfType::customers)),
                        tally.examples.stream().map(it -> example(it, index)).toList()));
    }

    private static List<BindingFacts.OfType> types(
            JourneyIndex index,
            long[] events,
            long[] customers,
            Comparator<BindingFacts.OfType> order) {
        return IntStream.range(0, events.length)
                .filter(type -> events[type] > 0)
                .mapToObj(
                        type ->
                                new BindingFacts.OfType(
                                        index.types().name(type), events[type], customers[type]))
                .sorted(order.reversed().thenComparing(BindingFacts.OfType::type))
                .toList();
    }

    private static BindingFacts.Example example(BindingTally.Seen seen, JourneyIndex index) {
        return new BindingFacts.Example(
                String.format(Locale.ROOT, "%08x", seen.draw()),
                Instant.ofEpochMilli(seen.time()),
                index.types().name(seen.type()),
                seen.channel() == Dictionary.ABSENT ? null : index.channels().name(seen.channel()));
    }

    private List<String> known(JourneyIndex index) {
        return properties(others, condition).stream().filter(index.properties()::contains).toList();
    }
}
