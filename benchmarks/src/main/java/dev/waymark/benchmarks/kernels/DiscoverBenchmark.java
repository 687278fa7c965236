package dev.waymark.benchmarks.kernels;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.time.TimeRange;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** How long {@link DiscoverKernel} takes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DiscoverBenchmark {
    /** One run of the kernel. */
    @Benchmark
    public ProcessMap discover(LogState log) {
        return log.driver().run(new DiscoverKernel(TimeRange.ALL), log.index());
    }
}
