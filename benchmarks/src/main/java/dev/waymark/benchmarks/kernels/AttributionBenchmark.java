package dev.waymark.benchmarks.kernels;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.time.TimeRange;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long {@link AttributionKernel} takes: Markov alone, and the other models on one log. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AttributionBenchmark {
    /** A Markov chain of order 1. */
    @Benchmark
    public AttributionComparison markov(LogState log) {
        return run(log, new AttributionModel.Markov(1));
    }

    /** The same part to each touch. */
    @Benchmark
    public AttributionComparison linear(LogState log) {
        return run(log, new AttributionModel.Linear());
    }

    private static AttributionComparison run(LogState log, AttributionModel model) {
        AttributionRequest request =
                new AttributionRequest(
                        List.of(GeneratedLog.TYPES.get(GeneratedLog.TYPES.size() / 2)),
                        AttributionRequest.DEFAULT_LOOKBACK,
                        AttributionRequest.TouchKind.CHANNEL,
                        List.of(model),
                        false,
                        TimeRange.ALL);
        return log.driver().run(new AttributionKernel(request), log.index());
    }
}
