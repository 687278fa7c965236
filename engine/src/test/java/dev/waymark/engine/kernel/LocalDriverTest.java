package dev.waymark.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.compare.GroupKernel;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class LocalDriverTest {
    private static final JourneyIndex INDEX = index();
    private static final ChannelsRequest CHANNELS = ChannelsRequest.of(Choice.NONE);

    @Test
    void tellsHowManyPartsOfAPassAreDone() {
        List<String> heard = new ArrayList<>();
        LocalDriver.onThreads(1)
                .inParts(4)
                .run(
                        new GroupKernel(TimeRange.ALL),
                        INDEX,
                        new CancelSignal((done, total) -> heard.add(done + " of " + total)));

        assertThat(heard).containsExactly("0 of 4", "1 of 4", "2 of 4", "3 of 4", "4 of 4");
    }

    @Test
    void tellsTheRoundsOfALearningKernelAsOnePass() {
        List<String> heard = new ArrayList<>();
        LocalDriver.onThreads(1)
                .inParts(2)
                .run(
                        new BottlenecksKernel(
                                TimeRange.ALL,
                                new Stages(List.of(new Stages.Stage("all", List.of("visit")))),
                                Set.of()),
                        large(),
                        new CancelSignal((done, total) -> heard.add(done + " of " + total)));

        assertThat(heard)
                .containsExactly(
                        "0 of 128",
                        "1 of 128",
                        "2 of 128",
                        "5 of 128",
                        "8 of 128",
                        "20 of 128",
                        "32 of 128",
                        "80 of 128",
                        "128 of 128",
                        "0 of 1",
                        "1 of 1");
    }

    @Test
    void stopsALearningKernelBetweenItsRounds() {
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        CancelSignal signal =
                new CancelSignal(
                        (done, total) -> {
                            if (done == 2) {
                                stop.get().run();
                            }
                        });
        stop.set(signal::cancel);

        assertThatThrownBy(
                        () ->
                                LocalDriver.onThreads(2)
                                        .inParts(2)
                                        .run(new ChannelsKernel(CHANNELS), INDEX, signal))
                .hasMessage("The work was cancelled. Nothing was changed.");
    }

    @Test
    void endsEachPassWithAllItsPartsDoneOnSeveralThreadsToo() {
        AtomicLong open = new AtomicLong();
        LocalDriver.onThreads(3)
                .inParts(9)
                .run(
                        new DiscoverKernel(TimeRange.ALL),
                        INDEX,
                        new CancelSignal(
                                (done, total) -> {
                                    if (done == 0) {
                                        open.addAndGet(total);
                                    }
                                    if (done == total) {
                                        open.addAndGet(-total);
                                    }
                                }));

        assertThat(open).hasValue(0);
    }

    @Test
    void stopsAtTheNextPartOnceItIsCancelled() {
        List<Long> heard = new ArrayList<>();
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        CancelSignal signal =
                new CancelSignal(
                        (done, total) -> {
                            heard.add(done);
                            if (done == 2) {
                                stop.get().run();
                            }
                        });
        stop.set(signal::cancel);

        assertThatThrownBy(
                        () ->
                                LocalDriver.onThreads(1)
                                        .inParts(8)
                                        .run(new GroupKernel(TimeRange.ALL), INDEX, signal))
                .hasMessage("The work was cancelled. Nothing was changed.");
        assertThat(heard).containsExactly(0L, 1L, 2L);
    }

    private static JourneyIndex large() {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 1 << 14; customer++) {
            for (int i = 0; i < 1 << 4; i++) {
                events.add(Event.of("c" + customer, customer + 1_000L * i, "visit"));
            }
        }
        return RandomLogs.index(events);
    }

    private static JourneyIndex index() {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 200; customer++) {
            events.add(Event.of("c" + customer, customer, "visit"));
            events.add(Event.of("c" + customer, customer + 1_000L, "order"));
        }
        return RandomLogs.index(events);
    }
}
