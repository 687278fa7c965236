package dev.waymark.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.compare.GroupKernel;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class LocalDriverTest {
    private static final JourneyIndex INDEX = index();

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

    private static JourneyIndex index() {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 200; customer++) {
            events.add(Event.of("c" + customer, customer, "visit"));
            events.add(Event.of("c" + customer, customer + 1_000L, "order"));
        }
        return RandomLogs.index(events);
    }
}
