package dev.waymark.benchmarks.kernels;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;

/** An index of the generated log in memory, and a driver. */
@State(Scope.Benchmark)
public class LogState {
    private static final int EVENTS_A_CUSTOMER = 20;

    /** Number of events. */
    @Param("1000000")
    public int events;

    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    private JourneyIndex index = new IndexBuilder(List.of()).build();
    private LocalDriver driver = LocalDriver.onThreads(1);

    /** Makes the index. */
    @Setup
    public void build() {
        IndexBuilder builder = new IndexBuilder(List.of("country"));
        GeneratedLog.TYPES.forEach(builder::typeCode);
        GeneratedLog.CHANNELS.forEach(builder::channelCode);
        GeneratedLog.COUNTRIES.forEach(name -> builder.propertyCode(0, name));
        int[] codes = new int[1];
        new GeneratedLog(events, events / EVENTS_A_CUSTOMER, 7)
                .forEach(
                        (customer, time, type, channel, country) -> {
                            codes[0] = country + 1;
                            int code = builder.customerCode("customer" + customer);
                            builder.add(code, time, type, channel + 1, codes);
                        });
        index = builder.build();
        driver = LocalDriver.onThreads(threads);
    }

    JourneyIndex index() {
        return index;
    }

    LocalDriver driver() {
        return driver;
    }
}
