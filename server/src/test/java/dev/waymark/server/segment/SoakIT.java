package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Clients that send about 1,000 events a second for a long time: all are in the log, and the heap
 * does not grow. A few seconds in every build; {@code -Dwaymark.soak=1200} for twenty minutes.
 */
class SoakIT {
    private static final String OTHER = "01900000-0000-7000-8000-0000000000d1";
    private static final int SECONDS = Integer.getInteger("waymark.soak", 2);
    private static final int BATCH = 50;
    private static final int PAUSE_MILLIS = 50;
    private static final int QUARTERS = 4;

    /** Below this the heap of a server that has just started says nothing. */
    private static final int LONG = 60;

    private static final long MOST_GROWTH = 64L << 20;

    private final SourceServer server = SourceServer.shared();

    @Test
    void nothingGrowsAndNothingIsLost() throws InterruptedException {
        server.addWorkspace(OTHER, "Soak");
        String key = server.keyIn(OTHER, "Soak");
        AtomicLong sent = new AtomicLong();
        List<Long> heap = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L / QUARTERS;
            while (System.nanoTime() < end) {
                int status = server.post("/v1/batch", key, batch(sent)).statusCode();
                assertThat(status).isEqualTo(200);
                Thread.sleep(PAUSE_MILLIS);
            }
            System.gc();
            heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        assertThat(server.server().part(EventStores.class).open(OTHER).version())
                .isEqualTo(sent.get());
        if (SECONDS >= LONG) {
            assertThat(heap.getLast()).isLessThan(heap.getFirst() + MOST_GROWTH);
        }
        System.out.printf(
                "%d s, %d events, heap after each quarter in MB: %s%n",
                SECONDS, sent.get(), heap.stream().map(it -> it >> 20).toList());
    }

    private static String batch(AtomicLong sent) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> sent.incrementAndGet())
                .map(
                        it ->
                                "{\"type\":\"track\",\"userId\":\"u%d\",\"event\":\"Sent %d\",\"messageId\":\"%d\"}"
                                        .formatted(it % 5_000, it % 20, it))
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
