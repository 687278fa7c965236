package dev.waymark.engine.objectives;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.scores.ScoresKernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures objectives: one pass over the journeys, O(events × (objectives + steps whose condition
 * is more than a type)). {@link Objectives} defines the numbers.
 */
public final class ObjectivesKernel implements TallyKernel<ObjectivesTally, Objectives> {
    /** Over how many weeks the recent burn rate goes. */
    public static final int RECENT_WEEKS = 4;

    private final ObjectivesRequest request;

    /** Objectives to measure. */
    public ObjectivesKernel(ObjectivesRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, known(index), -1L, request.range());
    }

    @Override
    public ObjectivesTally tally(JourneyIndex index) {
        return new ObjectivesTally(request, index, known(index), weeks(index), end(index));
    }

    @Override
    public void add(List<ObjectivesTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Objectives> finish(List<ObjectivesTally> tallies, JourneyIndex index) {
        return new Done<>(
                new Objectives(
                        tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                        IntStream.range(0, request.objectives().size())
                                .mapToObj(
                                        i ->
                                                new MeterSummary(
                                                                request,
                                                                tallies.stream()
                                                                        .map(it -> it.meters.get(i))
                                                                        .toList())
                                                        .of(request.objectives().get(i), index))
                                .toList()));
    }

    private Buckets weeks(JourneyIndex index) {
        return Buckets.covering(Period.WEEK, request.zone(), index.first(), index.last());
    }

    private long end(JourneyIndex index) {
        long until = request.range().untilMillis();
        return index.last().map(last -> Math.min(last.toEpochMilli(), until)).orElse(until);
    }

    private List<String> known(JourneyIndex index) {
        return ScoresKernel.properties(request.steps()).stream()
                .filter(index.properties()::contains)
                .toList();
    }
}
