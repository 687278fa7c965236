package dev.waymark.benchmarks.kernels;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.roles.Choice;
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

/**
 * How long {@link ChannelsKernel} takes for switches of channels and repeats within 72 hours, where
 * eight of the 64 types are contacts and two resolve them.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChannelsBenchmark {
    private static final ChannelsRequest REQUEST =
            new ChannelsRequest(
                    new Choice(GeneratedLog.TYPES.subList(0, 8), false),
                    new Choice(GeneratedLog.TYPES.subList(8, 10), false),
                    ChannelsRequest.WINDOW,
                    null,
                    new Choice(GeneratedLog.CHANNELS.subList(0, 8), false),
                    new Choice(GeneratedLog.CHANNELS.subList(8, 12), false),
                    new Choice(GeneratedLog.CHANNELS.subList(0, 2), false),
                    List.of(),
                    TimeRange.ALL);

    /** One run of the kernel. */
    @Benchmark
    public Channels channels(LogState log) {
        return log.driver().run(new ChannelsKernel(REQUEST), log.index());
    }
}
