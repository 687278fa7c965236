package dev.waymark.engine.funnel;

import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

import java.util.Arrays;

/**
 * Measures how long those who reach the last step of a funnel take from the first, in one pass.
 * Memory: eight bytes for each conversion.
 */
public final class ConvertKernel implements Kernel<ConvertKernel.Times, TimeToConvert> {
    private final FunnelRequest request;
    private final int last;

    /** A kernel for the conversions of a request. */
    public ConvertKernel(FunnelRequest request) {
        this.request = request;
        this.last = request.steps().size();
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new CompiledFunnel(request, index).countingPlan();
    }

    @Override
    public Times begin(JourneyIndex index) {
        return new Times(new CompiledFunnel(request, index));
    }

    @Override
    public void add(Times partial, Journey journey) {
        partial.funnel.count(
                journey,
                (places, level) -> {
                    if (level == last) {
                        long end = journey.time(places[last - 1]);
                        partial.add(Math.max(0, end - journey.time(places[0])));
                    }
                });
    }

    @Override
    public Times merge(Times left, Times right) {
        for (int i = 0; i < right.size; i++) {
            left.add(right.millis[i]);
        }
        return left;
    }

    @Override
    public Outcome<TimeToConvert> finish(Times times, JourneyIndex index) {
        return new Done<>(
                TimeToConvert.of(request.definition(), Arrays.copyOf(times.millis, times.size)));
    }

    /** The times that one thread has met, in milliseconds. */
    public static final class Times {
        private final CompiledFunnel funnel;
        private long[] millis = new long[64];
        private int size;

        private Times(CompiledFunnel funnel) {
            this.funnel = funnel;
        }

        private void add(long time) {
            if (size == millis.length) {
                millis = Arrays.copyOf(millis, 2 * size);
            }
            millis[size++] = time;
        }
    }
}
