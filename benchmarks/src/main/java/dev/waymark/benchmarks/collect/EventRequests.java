package dev.waymark.benchmarks.collect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Requests with events of a shop, each with an id of its own. Safe for several threads. */
final class EventRequests {
    private static final String[] TYPES = {
        "Product Viewed", "Product Added", "Checkout Started", "Order Completed", "Support Asked"
    };
    private static final int CUSTOMERS = 100_000;

    private final String head;
    private final int perRequest;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicLong numbers = new AtomicLong();

    EventRequests(URI address, String writeKey, int perRequest) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        this.perRequest = perRequest;
        this.head =
                "POST "
                        + (perRequest == 1 ? "/v1/track" : "/v1/batch")
                        + " HTTP/1.1\r\nHost: "
                        + address.getAuthority()
                        + "\r\nAuthorization: Basic "
                        + basic
                        + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** The next request, byte by byte. */
    byte[] next(Random random) {
        StringBuilder body = new StringBuilder(perRequest * 300 + 100);
        String now = Instant.now().toString();
        if (perRequest > 1) {
            body.append("{\"sentAt\":\"").append(now).append("\",\"batch\":[");
        }
        for (int i = 0; i < perRequest; i++) {
            body.append(i == 0 ? "" : ",");
            event(body, random, now);
        }
        if (perRequest > 1) {
            body.append("]}");
        }
        return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private void event(StringBuilder body, Random random, String now) {
        body.append("{\"type\":\"track\",\"messageId\":\"")
                .append(run)
                .append('-')
                .append(numbers.incrementAndGet())
                .append("\",\"userId\":\"customer-")
                .append(random.nextInt(CUSTOMERS))
                .append("\",\"event\":\"")
                .append(TYPES[random.nextInt(TYPES.length)])
                .append("\",\"timestamp\":\"")
                .append(now)
                .append("\",\"properties\":{\"sku\":\"P")
                .append(random.nextInt(1000))
                .append("\",\"revenue\":")
                .append(random.nextInt(10_000) / 100.0)
                .append(",\"plan\":\"pro\"},\"context\":{\"library\":{\"name\":\"load\"}}}");
    }
}
