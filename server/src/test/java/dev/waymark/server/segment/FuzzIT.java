package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.LoggedEvents;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Damaged and hostile requests, the same for the same seed: none may be our fault. {@code
 * -Dwaymark.fuzz=100000} runs more, {@code -Dwaymark.seed=…} others.
 */
class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("waymark.fuzz", 2_500);
    private static final long SEED = Long.getLong("waymark.seed", 20_261_126L);

    /** Pools may grow a little; a thread that is stuck would be one of thousands. */
    private static final int MORE_THREADS = 16;

    private static final long MORE_HEAP = 64L << 20;
    private static final List<String> PATHS =
            List.of(
                    "/v1/identify",
                    "/v1/track",
                    "/v1/page",
                    "/v1/screen",
                    "/v1/group",
                    "/v1/alias",
                    "/v1/batch",
                    "/v1/import",
                    "/v1/b",
                    "/v1/t",
                    "/v1/i",
                    "/v1/cloudevents",
                    "/batch/",
                    "/i/v0/e/",
                    "/import?strict=1",
                    "/com.snowplowanalytics.snowplow/tp2");
    private static final List<String> NAMES =
            List.of(
                    "userId",
                    "anonymousId",
                    "event",
                    "type",
                    "timestamp",
                    "sentAt",
                    "messageId",
                    "originalTimestamp",
                    "properties",
                    "traits",
                    "context",
                    "batch",
                    "name",
                    "groupId",
                    "previousId",
                    "channel",
                    "value",
                    "revenue",
                    "library",
                    "",
                    "a.b",
                    "writeKey",
                    "distinct_id",
                    "$set",
                    "data",
                    "specversion",
                    "source",
                    "id",
                    "e",
                    "uid",
                    "ue_px",
                    "co",
                    "\uD800",
                    "\u0000",
                    "integrations");
    private static final List<String> TIMES =
            List.of(
                    "1970-01-01T00:00:00Z",
                    "2099-12-31T23:59:59Z",
                    "-99999-01-01T00:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "0000-00-00",
                    "2026-02-30T00:00:00Z",
                    "1e9",
                    "99999999999999999999",
                    "2026-03-01T10:00:00.123456789+14:00",
                    "now",
                    "");

    private final Random random = new Random(SEED);

    @Test
    void nothingThatComesIsOurFault() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        int threads = 0;
        long heap = 0;
        SourceServer server = SourceServer.shared();
        String key = server.key("Fuzz", "website");
        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 5) { // everything has been loaded and compiled by then
                threads = threads();
                heap = heap();
            }
            byte[] body = body();
            boolean gzip = random.nextInt(8) == 0;
            byte[] sent = gzip ? damaged(SourceServer.gzip(body), 4) : body;
            HttpResponse<String> answer =
                    server.post(
                            any(PATHS),
                            random.nextInt(10) == 0 ? "" : key,
                            sent,
                            "Content-Encoding",
                            gzip ? "gzip" : "identity");
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(answer.statusCode())
                    .as(
                            "request %d of seed %d: %s",
                            i, SEED, new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 400, 401, 413);
        }
        assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 50);
        assertThat(statuses.get(400)).isGreaterThan(REQUESTS / 50);
        assertThat(LoggedEvents.of(server.events(), 0, "anonymousId", "source")).isNotEmpty();
        assertThat(server.events().summary().events()).isPositive();
        assertThat(threads()).isLessThanOrEqualTo(threads + MORE_THREADS);
        long heapAfter = heap();
        assertThat(heapAfter).isLessThan(heap + MORE_HEAP);
        System.out.printf(
                "%d damaged requests, statuses %s; threads %d then %d, heap %d MB then %d MB%n",
                REQUESTS, statuses, threads, threads(), heap >> 20, heapAfter >> 20);
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private byte[] body() {
        return switch (random.nextInt(12)) {
            case 0 -> bytes(random.nextInt(2_000));
            case 1 -> ("[".repeat(random.nextInt(100_000))).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("{\"a\":".repeat(random.nextInt(50_000))).getBytes(StandardCharsets.UTF_8);
            case 3 ->
                    ("{\"userId\":\"" + "x".repeat(random.nextInt(1_000_000)) + "\"}")
                            .getBytes(StandardCharsets.UTF_8);
            case 4, 5, 6 -> damaged(message(0).getBytes(StandardCharsets.UTF_8), 3);
            case 7, 8 -> batch().getBytes(StandardCharsets.UTF_8);
            case 9 -> batch().getBytes(StandardCharsets.UTF_16BE);
            default -> message(0).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String batch() {
        StringBuilder text = new StringBuilder("{\"batch\":[");
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ",").append(message(0));
        }
        return text.append("],\"sentAt\":").append(value(3)).append("}").toString();
    }

    private String message(int depth) {
        StringBuilder text = new StringBuilder("{");
        if (depth == 0) {
            text.append("\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",");
        }
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            text.append(quoted(any(NAMES))).append(':').append(value(depth)).append(',');
        }
        return text.append("\"end\":1}").toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 4 ? 7 : 10)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> quoted(any(TIMES));
            case 3 ->
                    random.nextInt(3) == 0
                            ? "1e" + random.nextInt(100_000)
                            : "9".repeat(random.nextInt(400) + 1);
            case 4 -> "-" + random.nextDouble();
            case 5 -> quoted("\\uD83D" + random.nextInt() + "\\u0000\\u202E");
            case 6 -> quoted("ж".repeat(random.nextInt(300)));
            case 7 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default -> message(depth + 1);
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] damaged(byte[] bytes, int most) {
        int changes = random.nextInt(most);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
