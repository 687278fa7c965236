package dev.waymark.engine.replay;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a fair sample of journeys: each customer gets a number that a hash draws, and those with
 * the lowest are taken, so that the sample depends on no thread and no part. One pass; memory: the
 * sample, for each thread.
 */
public final class ReplayKernel implements Kernel<Sample, Replay> {
    /** The most journeys that may be asked for. */
    public static final int MAX_JOURNEYS = 5_000;

    /** The most events that are told of one journey. */
    public static final int MAX_LENGTH = 400;

    /** The most events that are told in all; beyond them fewer journeys are. */
    public static final int MAX_EVENTS = 200_000;

    private static final double MILLIS = 1000;

    private final TimeRange range;
    private final int journeys;

    /**
     * A kernel for journeys cut to a range.
     *
     * @param journeys the most to tell, from 1 to {@link #MAX_JOURNEYS}
     */
    public ReplayKernel(TimeRange range, int journeys) {
        require(
                1 <= journeys && journeys <= MAX_JOURNEYS,
                "journeys (%d) must be from 1 to %d. Give a number such as 2000.",
                journeys,
                MAX_JOURNEYS);
        this.range = range;
        this.journeys = journeys;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public Sample begin(JourneyIndex index) {
        return new Sample(journeys, MAX_LENGTH);
    }

    @Override
    public void add(Sample partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public Sample merge(Sample left, Sample right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Replay> finish(Sample sample, JourneyIndex index) {
        List<String> types = new ArrayList<>();
        for (int code = 0; code < index.types().size(); code++) {
            types.add(index.types().name(code));
        }
        List<Sample.Kept> kept = sample.within(MAX_EVENTS);
        kept.sort(
                Comparator.comparingLong((Sample.Kept journey) -> journey.times()[0])
                        .thenComparingInt(Sample.Kept::customer));
        long cut = kept.stream().filter(Sample.Kept::isCut).count();
        return new Done<>(
                new Replay(
                        sample.customers(),
                        sample.customers() == 0 ? null : Instant.ofEpochMilli(sample.first()),
                        sample.customers() == 0 ? null : Instant.ofEpochMilli(sample.last()),
                        types,
                        cut,
                        kept.stream().map(journey -> played(journey, sample.first())).toList()));
    }

    private static Replay.Played played(Sample.Kept journey, long since) {
        List<Integer> types = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < journey.types().length; i++) {
            types.add((int) journey.types()[i]);
            seconds.add((journey.times()[i] - since) / MILLIS);
        }
        return new Replay.Played(types, seconds);
    }
}
