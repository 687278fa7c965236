package dev.waymark.benchmarks.kernels;

import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** How long {@link RetentionKernel} takes for twelve weekly cohorts over twelve weeks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RetentionBenchmark {
    private static final RetentionRequest WEEKS =
            RetentionRequest.of(Period.WEEK, 12, ZoneId.of("Europe/Riga"))
                    .within(
                            new TimeRange(
                                    Instant.parse("2024-01-07T22:00:00Z"),
                                    Instant.parse("2024-03-31T21:00:00Z")));

    /** Any event starts, any event counts: only times are read. */
    @Benchmark
    public Retention anyEvent(LogState log) {
        return log.driver().run(new RetentionKernel(WEEKS), log.index());
    }

    /** The same over the cohorts of the whole year. */
    @Benchmark
    public Retention anyEventAllYear(LogState log) {
        return log.driver().run(new RetentionKernel(WEEKS.within(TimeRange.ALL)), log.index());
    }

    /** One type starts, another counts. */
    @Benchmark
    public Retention twoTypes(LogState log) {
        return log.driver()
                .run(
                        new RetentionKernel(
                                WEEKS.between(TypeSet.of("type00"), TypeSet.of("type01"))),
                        log.index());
    }

    /** Every week with an event is a cohort. */
    @Benchmark
    public Retention recurring(LogState log) {
        return log.driver()
                .run(
                        new RetentionKernel(
                                WEEKS.with(
                                        Cohort.RECURRING,
                                        RetentionRequest.Mode.ON,
                                        Clock.CALENDAR)),
                        log.index());
    }
}
