package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.engine.log.Event;
import dev.waymark.server.Browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Senders whose clocks jump, and events that come days after they happened. */
class ClocksIT {
    private static final String OTHER = "01900000-0000-7000-8000-0000000000b1";

    private final SourceServer server = SourceServer.shared();

    @Test
    void journeysAreInOrderHoweverEventsCome() {
        server.addWorkspace(OTHER, "Clocks");
        String key = server.keyIn(OTHER, "Clocks");
        send(key, null, "third", "2025-03-03T10:00:00Z");
        assertThat(path()).containsExactly("third");
        send(key, null, "first", "1970-01-01T00:00:00Z");
        send(key, null, "fifth", "2025-03-08T10:00:00Z");
        assertThat(path()).containsExactly("first", "third", "fifth");
        send(key, null, "fourth", "2025-03-07T23:59:59.999Z");
        send(key, null, "second", "2025-03-03T09:59:59.999Z");
        assertThat(path()).containsExactly("first", "second", "third", "fourth", "fifth");

        Instant now = Instant.now();
        // The sender's clock jumps four years ahead, 56 years back, and is right again.
        for (Duration off :
                List.of(Duration.ofDays(1461), Duration.ofDays(-56 * 365L), Duration.ZERO)) {
            Instant sent = Instant.now().plus(off);
            send(key, sent, "off by " + off.toDays(), sent.minusSeconds(3600).toString());
        }
        // Neither can be: they happened when they came.
        send(key, null, "2099", "2099-12-31T23:59:59Z");
        send(key, null, "1969", "1969-12-31T23:59:59Z");

        List<Event> events =
                LoggedEvents.of(
                        server.server().part(EventStores.class).open(OTHER),
                        0,
                        "originalTimestamp");
        List<Long> minutes = new ArrayList<>();
        for (Event event : events.subList(5, 10)) {
            minutes.add(
                    Math.round(
                            Duration.between(Instant.ofEpochMilli(event.timeMillis()), now)
                                            .toSeconds()
                                    / 60.0));
        }
        assertThat(minutes).containsExactly(60L, 60L, 60L, 0L, 0L);
        assertThat(events)
                .extracting(event -> String.valueOf(event.properties().get("originalTimestamp")))
                .endsWith("null", "2099-12-31T23:59:59Z", "1969-12-31T23:59:59Z");
        assertThat(path()).hasSize(10).startsWith("first", "second").endsWith("2099", "1969");
    }

    private void send(String key, @Nullable Instant sentAt, String type, String at) {
        String sent = sentAt == null ? "" : ",\"sentAt\":\"" + sentAt + "\"";
        String body =
                "{\"userId\":\"u\",\"event\":\"%s\",\"timestamp\":\"%s\"%s}"
                        .formatted(type, at, sent);
        assertThat(server.post("/v1/track", key, body).statusCode()).isEqualTo(200);
    }

    /** The one customer's journey, as analyses see it at once. */
    private List<String> path() {
        JsonNode variants =
                Browser.json(
                        server.admin().send("GET", "/api/workspaces/" + OTHER + "/variants", null));
        assertThat(variants.path("total").asInt()).isEqualTo(1);
        return variants.path("variants")
                .path(0)
                .path("path")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }
}
