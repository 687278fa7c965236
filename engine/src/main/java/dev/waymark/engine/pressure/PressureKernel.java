package dev.waymark.engine.pressure;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Counts contacts of ours against opt-outs and exits. O(events). */
public final class PressureKernel implements TallyKernel<Tally, Pressure> {
    private final PressureRequest request;

    /** A kernel that answers a request. */
    public PressureKernel(PressureRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(request.range());
    }

    /**
     * Until when we know what customers did: the last event, or the end of the range if earlier.
     */
    private long end(JourneyIndex index) {
        TimeRange range = request.range();
        return Math.min(index.last().map(Instant::toEpochMilli).orElse(0L), range.untilMillis());
    }

    @Override
    public Tally tally(JourneyIndex index) {
        return new Tally(request, index, end(index));
    }

    @Override
    public void add(List<Tally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Pressure> finish(List<Tally> tallies, JourneyIndex index) {
        List<Pressure.Level> levels = new ArrayList<>();
        boolean knowsOptOuts =
                request.optOut().names().stream().anyMatch(it -> index.types().code(it) >= 0);
        long contacts = 0;
        for (int level = 1; level <= request.levels(); level++) {
            long atLevel = sum(tallies, level, tally -> tally.contacts);
            if (atLevel == 0) {
                break;
            }
            contacts += atLevel;
            long customers = sum(tallies, level, tally -> tally.customers);
            levels.add(
                    new Pressure.Level(
                            level,
                            level == request.levels(),
                            atLevel,
                            customers,
                            sum(tallies, level, tally -> tally.open),
                            knowsOptOuts
                                    ? Rate.of(
                                            sum(tallies, level, tally -> tally.optedOut), customers)
                                    : null,
                            Rate.of(sum(tallies, level, tally -> tally.exited), customers)));
        }
        return new Done<>(
                new Pressure(
                        request.definition(),
                        tallies.stream().mapToLong(tally -> tally.reached).sum(),
                        contacts,
                        tallies.stream().mapToLong(tally -> tally.optOuts).sum(),
                        request.window(),
                        request.horizon(),
                        levels,
                        request.outgoing(),
                        request.optOut()));
    }

    private static long sum(List<Tally> tallies, int level, Function<Tally, long[]> counts) {
        return tallies.stream().mapToLong(tally -> counts.apply(tally)[level]).sum();
    }
}
