package dev.waymark.benchmarks.kernels;

import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** How long {@link PathsKernel} takes: six positions, a gap of 30 minutes, ten types each. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PathsBenchmark {
    /** One run of the kernel. */
    @Benchmark
    public Paths paths(LogState log) {
        return log.driver().run(new PathsKernel(PathsRequest.DEFAULTS), log.index());
    }
}
