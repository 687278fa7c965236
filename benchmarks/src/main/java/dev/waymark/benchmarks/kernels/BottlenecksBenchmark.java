package dev.waymark.benchmarks.kernels;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How long {@link BottlenecksKernel} takes between five stages, and between all types. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BottlenecksBenchmark {
    private static final int STAGES = 5;
    private static final Set<String> OURS = Set.of("type03", "type11", "type40");
    private static final Stages FIVE =
            new Stages(
                    IntStream.range(0, STAGES)
                            .mapToObj(stage -> new Stages.Stage("stage" + stage, typesOf(stage)))
                            .toList());

    /** Waits between stages. */
    @Benchmark
    public Bottlenecks stages(LogState log) {
        return log.driver().run(new BottlenecksKernel(TimeRange.ALL, FIVE, OURS), log.index());
    }

    /** Waits between types. */
    @Benchmark
    public Bottlenecks types(LogState log) {
        return log.driver()
                .run(new BottlenecksKernel(TimeRange.ALL, Stages.BY_TYPE, OURS), log.index());
    }

    private static List<String> typesOf(int stage) {
        int types = GeneratedLog.TYPES.size();
        return GeneratedLog.TYPES.subList(stage * types / STAGES, (stage + 1) * types / STAGES);
    }
}
