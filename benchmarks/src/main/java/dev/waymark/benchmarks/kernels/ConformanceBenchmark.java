package dev.waymark.benchmarks.kernels;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.ConformanceKernel;
import dev.waymark.engine.conformance.ConformanceRequest;
import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.steps.BoundStep;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long {@link ConformanceKernel} takes with a map of ten stages; 20 events are a journey, so a
 * million events are 50,000 journeys.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConformanceBenchmark {
    private static final int STAGES = 10;
    private static final ConformanceRequest TEN =
            ConformanceRequest.of(
                    IntStream.range(0, STAGES)
                            .mapToObj(
                                    stage ->
                                            BoundStep.of(
                                                    "stage" + stage,
                                                    new EventPredicate.TypeIs(typesOf(stage))))
                            .toList(),
                    List.of(new Way("stage4", "stage2"), new Way("stage3", "stage6")));

    /** A map of ten stages over all types but four, with a loop and a branch. */
    @Benchmark
    public Conformance tenStages(LogState log) {
        return log.driver().run(new ConformanceKernel(TEN), log.index());
    }

    private static List<String> typesOf(int stage) {
        int types = GeneratedLog.TYPES.size() - 4;
        return GeneratedLog.TYPES.subList(stage * types / STAGES, (stage + 1) * types / STAGES);
    }
}
