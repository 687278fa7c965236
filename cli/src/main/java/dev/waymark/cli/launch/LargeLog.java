package dev.waymark.cli.launch;

import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A log by chance, large enough that the kernels for large logs answer: asking it shows the JVM
 * which of their code runs often.
 */
final class LargeLog {
    private static final int CUSTOMERS = 60_000;
    private static final int EVENTS_A_CUSTOMER = 20;
    private static final int TYPES = 24;
    private static final int CHANNELS = 6;
    private static final int LONGEST_WAIT_MILLIS = 1 << 30;
    private static final int TIMES_ASKED = 2;
    private static final int[] NO_PROPERTIES = {};

    private LargeLog() {}

    /** Asks each question over an index that is written to a file of its own. */
    static void ask(Path file) {
        write(file);
        JourneyIndex index = JourneyIndex.open(file);
        LocalDriver driver = LocalDriver.onThreads(1);
        for (int i = 0; i < TIMES_ASKED; i++) {
            questions().forEach(question -> driver.run(question, index));
        }
    }

    private static void write(Path file) {
        IndexBuilder builder = new IndexBuilder(List.of());
        int[] types = IntStream.range(0, TYPES).map(i -> builder.typeCode(type(i))).toArray();
        int[] channels =
                IntStream.range(0, CHANNELS).map(i -> builder.channelCode("c" + i)).toArray();
        Random random = new Random(1);
        for (int i = 0; i < CUSTOMERS; i++) {
            int customer = builder.customerCode("customer " + i);
            long time = 0;
            for (int event = random.nextInt(2 * EVENTS_A_CUSTOMER); event >= 0; event--) {
                time += random.nextInt(LONGEST_WAIT_MILLIS);
                int type = types[random.nextInt(TYPES)];
                int channel = channels[random.nextInt(CHANNELS)];
                builder.add(customer, time, type, channel, NO_PROPERTIES);
            }
        }
        builder.write(file, 0);
    }

    private static String type(int number) {
        return "type " + number;
    }

    private static List<Kernel<?, ?>> questions() {
        Stages stages =
                new Stages(
                        List.of(
                                new Stages.Stage("first", List.of(type(0), type(1), type(2))),
                                new Stages.Stage("second", List.of(type(3), type(4), type(5)))));
        ChannelsRequest contacts = ChannelsRequest.of(Choice.of(type(0), type(1)));
        return List.of(
                new DiscoverKernel(TimeRange.ALL),
                new FunnelKernel(
                        FunnelRequest.of(FunnelSwitches.DEFAULTS, type(0), type(1), type(2))),
                new PathsKernel(PathsRequest.DEFAULTS),
                new BottlenecksKernel(TimeRange.ALL, stages, Set.of()),
                new ChannelsKernel(contacts));
    }
}
