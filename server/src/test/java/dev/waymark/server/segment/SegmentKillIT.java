package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills a server again and again while clients send: every event that was answered with 200 is in
 * the log once, and what was sent again after the restart is not there twice. {@code
 * -Dwaymark.kills=30} kills more often.
 */
class SegmentKillIT {
    private static final int KILLS = Integer.getInteger("waymark.kills", 5);
    private static final int CLIENTS = 8;

    /** As many as the machine lets a process open, less some for itself. */
    private static final int IDLE = Math.min(10_000, openFiles() - 2_000);

    private static final int LONGEST_MILLIS = 700;
    private static final String WORKSPACE = "01900000-0000-7000-8000-00000000000d";
    private static final String KEY = "wk_killed";

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** A machine that has much else to do need not open all. */
    private static final Duration LONGEST_TO_OPEN =
            Duration.ofSeconds(Integer.getInteger("waymark.idle.seconds", 8));

    private static int openFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(1_000_000, system.getMaxFileDescriptorCount() / 4 * 3)
                : 4_000;
    }

    @Test
    void noAcknowledgedEventIsLostOrDoubled(@TempDir Path folder) throws Exception {
        WaymarkHome home = new WaymarkHome(folder);
        try (Documents documents = Documents.open(home.documents())) {
            documents
                    .workspaces()
                    .add(new Workspace(WORKSPACE, "Shop", false, ZoneOffset.UTC), List.of());
            documents
                    .sources()
                    .add(
                            new Source(
                                    "s-1",
                                    WORKSPACE,
                                    "Killed",
                                    SourceKind.SERVER,
                                    "wk_kille",
                                    "test",
                                    Instant.EPOCH,
                                    true,
                                    SourceCounts.NONE),
                            Secrets.hash(KEY));
        }
        Random random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            ChildServer server = ChildServer.start(folder);
            int millis = 1 + random.nextInt(LONGEST_MILLIS);
            if (kill > 0) {
                sendUntilKilled(server, millis);
            } else {
                besideConnectionsThatSayNothing(server, millis);
            }
        }

        Set<String> ids = new HashSet<>();
        List<String> all = new ArrayList<>();
        try (EventStores stores =
                new DuckDbEventStores(
                        home, StoreLimits.DEFAULT, "the test", null, Clock.systemUTC())) {
            LoggedEvents.of(stores.open(WORKSPACE), 0, "id")
                    .forEach(event -> all.add(String.valueOf(event.properties().get("id"))));
            ids.addAll(all);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(all).hasSameSizeAs(ids);
        assertThat(ids).containsAll(acknowledged);
        assertThat(sent).containsAll(ids);
        System.out.printf(
                "%d kills: %d events acknowledged, %d in the log, %d sent again%n",
                KILLS, acknowledged.size(), ids.size(), unanswered.size());
    }

    /** The first time, ten thousand others are connected already, and say nothing. */
    private void besideConnectionsThatSayNothing(ChildServer server, int millis) throws Exception {
        long begin = System.nanoTime();
        try (IdleConnections idle = IdleConnections.open(server.port(), IDLE, LONGEST_TO_OPEN)) {
            long opened = System.nanoTime();
            sendUntilKilled(
                    server,
                    millis,
                    () -> {
                        long held = idle.held();
                        System.out.printf(
                                "%d connections opened in %d ms, events answered beside them, %d"
                                        + " held after %d ms%n",
                                idle.count(),
                                (opened - begin) / 1_000_000,
                                held,
                                (System.nanoTime() - opened) / 1_000_000);
                        assertThat(held).isPositive();
                    });
        }
    }

    private void sendUntilKilled(ChildServer server, int millis) throws Exception {
        sendUntilKilled(server, millis, () -> {});
    }

    private interface Step {
        void run() throws IOException;
    }

    private void sendUntilKilled(ChildServer server, int millis, Step whenAnswered)
            throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1/batch");
        try (HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            int before = acknowledged.size();
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> sendUntilRefused(client, address));
            }
            while (acknowledged.size() == before) {
                Thread.sleep(5);
            }
            Thread.sleep(millis);
            try {
                whenAnswered.run();
            } finally {
                server.kill();
            }
        }
    }

    private void sendUntilRefused(HttpClient client, URI address) {
        while (true) {
            List<String> ids = new ArrayList<>();
            while (ids.size() < 10 && !unanswered.isEmpty()) {
                String again = unanswered.poll();
                if (again != null) {
                    ids.add(again);
                }
            }
            while (ids.size() < 3) {
                ids.add("event-" + numbers.incrementAndGet());
            }
            sent.addAll(ids);
            try {
                if (client.send(request(address, ids), BodyHandlers.ofString()).statusCode()
                        == 200) {
                    acknowledged.addAll(ids);
                } else {
                    unanswered.addAll(ids);
                }
            } catch (IOException e) {
                unanswered.addAll(ids);
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpRequest request(URI address, List<String> ids) {
        StringBuilder batch = new StringBuilder("{\"writeKey\":\"" + KEY + "\",\"batch\":[");
        for (int i = 0; i < ids.size(); i++) {
            batch.append(i == 0 ? "" : ",")
                    .append(
                            "{\"type\":\"track\",\"userId\":\"u%d\",\"event\":\"Sent\",\"messageId\":\"%s\"}"
                                    .formatted(i, ids.get(i)));
        }
        return HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(batch.append("]}").toString()))
                .build();
    }
}
