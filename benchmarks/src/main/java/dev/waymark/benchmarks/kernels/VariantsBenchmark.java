package dev.waymark.benchmarks.kernels;

import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** How long {@link VariantsKernel} takes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VariantsBenchmark {
    /** One run of the kernel. */
    @Benchmark
    public Variants variants(LogState log) {
        return log.driver().run(new VariantsKernel(TimeRange.ALL, 100), log.index());
    }
}
