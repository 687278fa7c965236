package dev.waymark.engine.rework;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.ManyTests;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The second pass: what becomes of those who enter the loops that were found. */
final class LoopExitsKernel implements Kernel<ExitTally, Rework> {
    private static final double CONFIDENCE = 0.95;
    private static final double SIGNIFICANCE = 0.01;

    /** The others must be at least this share of those who reached a loop to compare with. */
    private static final double FEWEST_OTHERS = 0.1;

    private static final int MOST_VALUES = 10_000;

    private final TimeRange range;
    private final Duration exitAfter;
    private final @Nullable String by;
    private final int limit;
    private final ReworkSummary summary;

    LoopExitsKernel(
            TimeRange range,
            Duration exitAfter,
            @Nullable String by,
            int limit,
            ReworkSummary summary) {
        this.range = range;
        this.exitAfter = exitAfter;
        this.by = by;
        this.limit = limit;
        this.summary = summary;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        ScanPlan plan = ScanPlan.TYPES_AND_TIMES.within(range);
        return by == null ? plan : plan.with(List.of(by));
    }

    @Override
    public ExitTally begin(JourneyIndex index) {
        List<ReworkSummary.Walked> loops = summary.loops;
        long[] types = new long[loops.size()];
        int[] lengths = new int[loops.size()];
        int[] firstSteps = new int[loops.size()];
        EdgeNumbers steps = new EdgeNumbers(index.types().size());
        for (int loop = 0; loop < types.length; loop++) {
            types[loop] = loops.get(loop).types();
            lengths[loop] = loops.get(loop).path().size();
            firstSteps[loop] =
                    steps.number(
                            LoopNumbers.type(types[loop], 0),
                            LoopNumbers.type(types[loop], 1 % lengths[loop]));
        }
        long last = index.last().map(Instant::toEpochMilli).orElse(0L);
        int values = by == null ? 0 : index.property(by).size();
        require(
                values <= MOST_VALUES,
                "property \"%s\" has %d values. Choose one with at most %d.",
                by,
                values,
                MOST_VALUES);
        return new ExitTally(
                new ExitTally.Plan(
                        types,
                        lengths,
                        steps,
                        firstSteps,
                        Math.min(last, range.untilMillis()),
                        exitAfter.toMillis(),
                        values),
                index.types().size());
    }

    @Override
    public void add(ExitTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public ExitTally merge(ExitTally left, ExitTally right) {
        left.addAll(right);
        return left;
    }

    @Override
    public Outcome<Rework> finish(ExitTally tally, JourneyIndex index) {
        int size = summary.loops.size();
        List<Optional<Difference>> differences = new ArrayList<>();
        List<Double> tests = new ArrayList<>();
        for (int loop = 0; loop < size; loop++) {
            long entered = number(tally, loop, ExitTally.ENTERED);
            long others = number(tally, loop, ExitTally.REACHED) - entered;
            Optional<Difference> difference =
                    others < FEWEST_OTHERS * (others + entered)
                            ? Optional.empty()
                            : Proportions.difference(
                                    number(tally, loop, ExitTally.EXIT_OTHERS),
                                    others,
                                    number(tally, loop, ExitTally.EXIT_ENTERED),
                                    entered,
                                    CONFIDENCE);
            differences.add(difference);
            difference.ifPresent(known -> tests.add(known.p()));
        }
        double[] corrected =
                ManyTests.holm(tests.stream().mapToDouble(Double::doubleValue).toArray());
        List<Rework.Loop> loops = new ArrayList<>();
        int test = 0;
        for (int loop = 0; loop < size; loop++) {
            Difference difference = differences.get(loop).orElse(null);
            Double p = difference == null ? null : (Double) corrected[test++];
            loops.add(loop(tally, loop, difference, p, index));
        }
        loops.sort(
                Comparator.comparingDouble((Rework.Loop loop) -> -surelyLost(loop))
                        .thenComparing(Comparator.comparing(Rework.Loop::time).reversed())
                        .thenComparing(loop -> String.join("\n", loop.path())));
        return new Done<>(
                new Rework(
                        summary.customers,
                        summary.events,
                        summary.types,
                        summary.total,
                        loops.stream().limit(limit).toList()));
    }

    /** Customers lost where that is no chance; 0 otherwise. */
    private static double surelyLost(Rework.Loop loop) {
        Rework.Lost lost = loop.lost();
        Double p = loop.p();
        return lost == null || p == null || p >= SIGNIFICANCE ? 0 : Math.max(0, lost.customers());
    }

    private Rework.Loop loop(
            ExitTally tally,
            int loop,
            @Nullable Difference difference,
            @Nullable Double p,
            JourneyIndex index) {
        ReworkSummary.Walked walked = summary.loops.get(loop);
        long reached = number(tally, loop, ExitTally.REACHED);
        long entered = number(tally, loop, ExitTally.ENTERED);
        return new Rework.Loop(
                walked.path(),
                walked.count(),
                walked.customers(),
                walked.waiting(),
                walked.time(),
                reached,
                entered,
                share(number(tally, loop, ExitTally.EXIT_ENTERED), entered),
                share(number(tally, loop, ExitTally.EXIT_OTHERS), reached - entered),
                difference == null
                        ? null
                        : new Rework.Lost(
                                entered * difference.difference(),
                                entered * difference.low(),
                                entered * difference.high()),
                p,
                by == null ? List.of() : byValue(tally.byValue[loop], index.property(by)));
    }

    private static List<Rework.OfValue> byValue(long[] counts, Dictionary values) {
        List<Rework.OfValue> byValue = new ArrayList<>();
        for (int value = 0; value < values.size(); value++) {
            long reached = counts[2 * value];
            if (reached > 0) {
                byValue.add(
                        new Rework.OfValue(
                                value == Dictionary.ABSENT ? null : values.name(value),
                                reached,
                                counts[2 * value + 1],
                                (double) counts[2 * value + 1] / reached));
            }
        }
        byValue.sort(
                Comparator.comparingLong((Rework.OfValue value) -> -value.entered())
                        .thenComparing(value -> value.value() == null ? "" : value.value()));
        return byValue;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    private static long number(ExitTally tally, int loop, int column) {
        return tally.numbers[loop * ExitTally.WIDTH + column];
    }
}
