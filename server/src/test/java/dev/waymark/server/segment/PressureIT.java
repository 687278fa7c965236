package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More comes at a time than may wait for the disk: clients are told when to come again. */
class PressureIT {
    private static final String OTHER = "01900000-0000-7000-8000-00000000000e";
    private static final int CLIENTS = 30;
    private static final int EVENTS = 2_500;

    private final SourceServer server = SourceServer.shared();

    @Test
    void whoSendsTooMuchIsToldWhenToComeAgainAndNothingIsLost() throws Exception {
        server.addWorkspace(OTHER, "Pressure");
        String key = server.keyIn(OTHER, "Pressure");
        ConcurrentHashMap<String, Integer> refusals = new ConcurrentHashMap<>();
        AtomicInteger bad = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> done =
                    IntStream.range(0, CLIENTS)
                            .<Future<?>>mapToObj(
                                    client ->
                                            clients.submit(
                                                    () -> send(key, batch(client), refusals, bad)))
                            .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(bad).hasValue(0);
        assertThat(refusals.keySet()).containsExactly("1");
        assertThat(server.server().part(EventStores.class).open(OTHER).version())
                .isEqualTo(CLIENTS * EVENTS);
        System.out.printf(
                "%d requests of %d events: %s answers 429, none lost%n",
                CLIENTS, EVENTS, refusals.values());
    }

    private Void send(
            String key,
            String batch,
            ConcurrentHashMap<String, Integer> refusals,
            AtomicInteger bad)
            throws InterruptedException {
        while (true) {
            HttpResponse<String> answer = server.post("/v1/batch", key, batch);
            switch (answer.statusCode()) {
                case 200 -> {
                    return null;
                }
                case 429 -> {
                    String seconds = answer.headers().firstValue("Retry-After").orElse("none");
                    refusals.merge(seconds, 1, Integer::sum);
                    // Comes again sooner than told, so that the test ends sooner.
                    Thread.sleep(100);
                }
                default -> {
                    bad.incrementAndGet();
                    return null;
                }
            }
        }
    }

    private static String batch(int client) {
        return IntStream.range(0, EVENTS)
                .mapToObj(
                        i ->
                                "{\"type\":\"track\",\"userId\":\"u%d\",\"event\":\"Sent\",\"messageId\":\"%d-%d\"}"
                                        .formatted(i % 50, client, i))
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
