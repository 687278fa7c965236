package dev.waymark.engine.scores;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.CodedSteps;
import dev.waymark.engine.steps.StepTrail;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts the scores of a map's steps: one pass over the journeys, O(events × steps whose condition
 * is more than a type); journeys without a score are left out. An index that does not carry {@link
 * ScoreReader#VALUE} has no scores. {@link ScoreNumbers} defines the numbers.
 */
public final class ScoresKernel implements Kernel<ScoreTally, ScoreNumbers> {
    private static final List<ScoreKind> KINDS = List.of(ScoreKind.values());

    private final List<BoundStep> steps;
    private final List<String> stages;
    private final int[] stageOf;
    private final TimeRange range;

    /**
     * The scores of some steps over the events inside a range.
     *
     * @param steps in the order of the map
     * @param stageOf for each step the id of its stage
     */
    public ScoresKernel(List<BoundStep> steps, List<String> stageOf, TimeRange range) {
        require(
                steps.size() == stageOf.size(),
                "there are %d steps and stages for %d. Give one each.",
                steps.size(),
                stageOf.size());
        this.steps = List.copyOf(steps);
        this.stages = stageOf.stream().distinct().toList();
        this.stageOf = stageOf.stream().mapToInt(stages::indexOf).toArray();
        this.range = range;
    }

    /** The properties that an index should carry; unique and sorted. */
    public static List<String> properties(List<BoundStep> steps) {
        TreeSet<String> names = new TreeSet<>(BoundStep.properties(steps));
        names.add(ScoreReader.VALUE);
        return List.copyOf(names);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        List<String> known = known(index);
        return new ScanPlan(
                true, true, true, known, new ScoreReader(index, known).typeMask(), range);
    }

    @Override
    public ScoreTally begin(JourneyIndex index) {
        List<String> known = known(index);
        return new ScoreTally(
                new StepTrail(new CodedSteps(steps, index, known)),
                new ScoreReader(index, known),
                stageOf,
                stages.size());
    }

    @Override
    public void add(ScoreTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public ScoreTally merge(ScoreTally left, ScoreTally right) {
        return left.plus(right);
    }

    @Override
    public Outcome<ScoreNumbers> finish(ScoreTally tally, JourneyIndex index) {
        return new Done<>(
                new ScoreNumbers(
                        scores(tally.counts[steps.size() + stages.size()]),
                        tally.unplaced,
                        IntStream.range(0, steps.size())
                                .mapToObj(it -> of(steps.get(it).step(), tally.counts[it]))
                                .toList(),
                        IntStream.range(0, stages.size())
                                .mapToObj(it -> of(stages.get(it), tally.counts[steps.size() + it]))
                                .toList()));
    }

    private static ScoreNumbers.OfStep of(String id, long[][] counts) {
        return new ScoreNumbers.OfStep(id, scores(counts), Feeling.of(KINDS, counts).orElse(null));
    }

    private static List<Score> scores(long[][] counts) {
        List<Score> scores = new ArrayList<>();
        for (ScoreKind kind : KINDS) {
            Score.of(kind, counts[kind.ordinal()]).ifPresent(scores::add);
        }
        return scores;
    }

    private List<String> known(JourneyIndex index) {
        return properties(steps).stream().filter(index.properties()::contains).toList();
    }
}
