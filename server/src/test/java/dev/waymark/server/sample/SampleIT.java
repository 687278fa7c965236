package dev.waymark.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;
import dev.waymark.server.Browser;
import dev.waymark.server.segment.SourceServer;
import dev.waymark.server.tracking.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The sample log sent event by event by Segment's client for Node gives the same analyses as the
 * sample log imported. {@code -Dwaymark.sample=20000} takes all its customers.
 */
class SampleIT {
    private static final int CUSTOMERS = Integer.getInteger("waymark.sample", 400);
    private static final String IMPORTED = "01900000-0000-7000-8000-0000000000a1";
    private static final String SENT = "01900000-0000-7000-8000-0000000000a2";

    /** How far a time may be off: the way of a request from the client to us. */
    private static final double SECONDS = 20;

    /** How far a share of time may be off, for the same reason. */
    private static final double SHARE = 1e-6;

    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "/variants?limit=10000",
                    "",
                    "/discover",
                    "",
                    "/sessions",
                    "",
                    "/rework?by=device",
                    "",
                    "/funnel",
                    "{\"steps\":[\"quote request\",\"quote"
                            + " sent\",\"purchase\"],\"window\":\"60d\"}",
                    "/channels",
                    "{}",
                    "/scorecard",
                    "{\"variants\":\"country\"}",
                    "/bottlenecks",
                    "{}");

    private final SourceServer server = SourceServer.shared();
    private int compared;

    @Test
    void theSampleSentIsTheSampleImported(@TempDir Path folder) throws Exception {
        SampleSettings settings =
                new SampleSettings(SampleSettings.DEFAULT.seed(), CUSTOMERS, true);
        server.addWorkspace(IMPORTED, "Imported");
        server.addWorkspace(SENT, "Sent");
        EventStores stores = server.server().part(EventStores.class);
        try (ImportSession session = stores.open(IMPORTED).beginImport()) {
            SampleLog.generate(settings, session);
            session.commit();
        }
        Path file = folder.resolve("sample.jsonl");
        write(settings, file);
        long begin = System.nanoTime();
        Node.run(
                "sample.mjs",
                server.server().address().toString(),
                server.keyIn(SENT, "Sample"),
                file.toString());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        long events = stores.open(IMPORTED).version();
        assertThat(stores.open(SENT).version()).isEqualTo(events);
        QUESTIONS.forEach(
                (path, body) ->
                        compare(path, answer(IMPORTED, path, body), answer(SENT, path, body)));
        System.out.printf(
                "%d customers, %d events sent in %d ms; %d values of %d analyses the same%n",
                CUSTOMERS, events, took.toMillis(), compared, QUESTIONS.size());
    }

    private JsonNode answer(String workspace, String path, String body) {
        HttpResponse<String> answer =
                server.admin()
                        .send(
                                body.isEmpty() ? "GET" : "POST",
                                "/api/workspaces/" + workspace + path,
                                body.isEmpty() ? null : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    /**
     * Counts, shares and words must be equal; lengths of time may differ by a request's way, and
     * are no whole numbers then.
     */
    private void compare(String where, JsonNode one, JsonNode other) {
        if (one.isObject()) {
            assertThat(other.propertyNames()).as(where).isEqualTo(one.propertyNames());
            one.properties()
                    .forEach(
                            it ->
                                    compare(
                                            where + "." + it.getKey(),
                                            it.getValue(),
                                            other.path(it.getKey())));
        } else if (one.isArray()) {
            assertThat(other.size()).as(where).isEqualTo(one.size());
            for (int i = 0; i < one.size(); i++) {
                compare(where + "[" + i + "]", one.path(i), other.path(i));
            }
        } else if (one.isNumber() && other.isNumber() && !one.equals(other)) {
            compared++;
            assertThat(one.isFloatingPointNumber() || other.isFloatingPointNumber())
                    .as(where + ": " + one + " " + other)
                    .isTrue();
            assertThat(Math.abs(one.doubleValue() - other.doubleValue()))
                    .as(where + ": " + one + " " + other)
                    .isLessThan(Math.abs(one.doubleValue()) > 1 ? SECONDS : SHARE);
        } else if (isTime(one)) {
            compared++;
            Duration off =
                    Duration.between(
                            Instant.parse(one.asString()), Instant.parse(other.asString()));
            assertThat(off.abs()).as(where).isLessThan(Duration.ofSeconds((long) SECONDS));
        } else {
            compared++;
            assertThat(other).as(where).isEqualTo(one);
        }
    }

    private static boolean isTime(JsonNode node) {
        return node.isString() && node.asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");
    }

    private static void write(SampleSettings settings, Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            EventSink sink =
                    event -> {
                        try {
                            lines.write(message(mapper, event).toString());
                            lines.newLine();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    };
            SampleLog.generate(settings, sink);
        }
    }

    private static ObjectNode message(JsonMapper mapper, Event event) {
        ObjectNode message = mapper.createObjectNode();
        message.put("userId", event.customer());
        message.put("event", event.type());
        message.put("timestamp", Instant.ofEpochMilli(event.timeMillis()).toString());
        ObjectNode properties = message.putObject("properties");
        if (event.channel() != null) {
            properties.put("channel", event.channel());
        }
        if (event.value() != null) {
            properties.put("value", event.value());
        }
        event.properties().forEach(properties::put);
        return message;
    }
}
