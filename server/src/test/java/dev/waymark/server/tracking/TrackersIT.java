package dev.waymark.server.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.engine.log.Event;
import dev.waymark.server.Browser;
import dev.waymark.server.segment.SourceServer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The clients of other tracking tools, as their makers published them and told nothing but our
 * address: what they sent is what the log holds.
 */
class TrackersIT {
    private static final int CUSTOMERS = 40;
    private static final String[] PROPERTIES = {
        "id",
        "source",
        "value",
        "email",
        "plan",
        "anonymousId",
        "previousId",
        "groupId",
        "groupType",
        "size",
        "revenue",
        "coupon",
        "gift",
        "products",
        "address.city",
        "url",
        "title",
        "category",
        "label",
        "context.source",
        "context.tenant",
        "context.campaign.name",
        "context.campaign",
        "context.page.path",
        "sku"
    };

    private final SourceServer server = SourceServer.shared();

    @Test
    void whatTheClientsSendIsWhatTheLogHolds() throws Exception {
        long before = server.events().version();
        Map<String, String> keys = new TreeMap<>();
        for (String client : List.of("posthog", "cloudevents", "mixpanel", "snowplow")) {
            keys.put(client, server.key(client, "server"));
        }
        String json =
                keys.entrySet().stream()
                        .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        Node.run("trackers.mjs", address(), Integer.toString(CUSTOMERS), json);

        Map<String, List<Event>> journeys = journeys(before);
        assertThat(journeys).hasSize(4 * CUSTOMERS);
        for (int i = 0; i < CUSTOMERS; i++) {
            checkPostHog(i, journeys.getOrDefault("posthog-" + i, List.of()));
            checkCloudEvents(i, journeys.getOrDefault("cloudevents-" + i, List.of()));
            checkMixpanel(i, journeys.getOrDefault("mixpanel-" + i, List.of()));
            checkSnowplow(i, journeys.getOrDefault("snowplow-" + i, List.of()));
        }
        counts("posthog", 4 * CUSTOMERS + 1, CUSTOMERS);
        counts("cloudevents", 3 * CUSTOMERS, CUSTOMERS);
        counts("mixpanel", CUSTOMERS, CUSTOMERS);
        counts("snowplow", 4 * CUSTOMERS, 0);
    }

    private String address() {
        return server.server().address().toString();
    }

    private Map<String, List<Event>> journeys(long before) {
        return LoggedEvents.of(server.events(), before, PROPERTIES).stream()
                .sorted(Comparator.comparingLong(Event::timeMillis))
                .collect(Collectors.groupingBy(Event::customer, TreeMap::new, Collectors.toList()));
    }

    private void counts(String source, int events, int duplicates) {
        JsonNode told = server.source(source);
        assertThat(told.path("events").asInt()).as(source).isEqualTo(events);
        assertThat(told.path("duplicates").asInt()).as(source).isEqualTo(duplicates);
        assertThat(told.path("refused").asInt()).as(source).isZero();
    }

    private static Map<String, String> checkOrder(int i, Event event) {
        Map<String, String> said = properties(event);
        assertThat(said)
                .containsEntry("value", Double.toString(i + 0.5))
                .containsEntry("revenue", Double.toString(i + 0.5))
                .containsEntry("coupon", "C" + i % 7)
                .containsEntry("gift", Boolean.toString(i % 2 == 0))
                .containsEntry("products", "[{\"sku\":" + i + "}]")
                .containsEntry("address.city", i % 2 == 1 ? "Рига" : "上海");
        return said;
    }

    private static void checkTime(int i, int hour, Event event) {
        Instant time = Instant.parse("2025-06-%02dT%02d:00:00Z".formatted(i % 28 + 1, hour));
        assertThat(Instant.ofEpochMilli(event.timeMillis()))
                .isBetween(time.minusSeconds(60), time.plusSeconds(60));
    }

    private static void checkPostHog(int i, List<Event> journey) {
        Map<String, Event> byType =
                journey.stream().collect(Collectors.toMap(Event::type, it -> it));
        assertThat(byType.keySet())
                .as("posthog-" + i)
                .contains("Identify", "Alias", "Group", "Order Completed")
                .hasSize(i == 0 ? 5 : 4);
        assertThat(properties(requireNonNull(byType.get("Identify"))))
                .containsEntry("email", "posthog-" + i + "@example.org")
                .containsEntry("plan", "pro")
                .containsEntry("anonymousId", "anonymous-posthog-" + i);
        assertThat(properties(requireNonNull(byType.get("Alias"))))
                .containsEntry("previousId", "crm-" + i);
        assertThat(properties(requireNonNull(byType.get("Group"))))
                .containsEntry("groupId", "group-" + i % 3)
                .containsEntry("groupType", "company")
                .containsEntry("size", Integer.toString(i));
        checkOrder(i, requireNonNull(byType.get("Order Completed")));
        checkTime(i, 11, requireNonNull(byType.get("Order Completed")));
    }

    private static void checkCloudEvents(int i, List<Event> journey) {
        assertThat(journey)
                .as("cloudevents-" + i)
                .extracting(Event::type)
                .containsExactly("order.placed", "order.paid", "order.shipped");
        for (int k = 0; k < journey.size(); k++) {
            assertThat(checkOrder(i, journey.get(k)))
                    .containsEntry("context.source", "https://shop.example/orders")
                    .containsEntry("context.tenant", "baltic");
            checkTime(i, 8 + k, journey.get(k));
        }
    }

    private static void checkMixpanel(int i, List<Event> journey) {
        assertThat(journey)
                .as("mixpanel-" + i)
                .extracting(Event::type)
                .containsExactly("Order Completed");
        assertThat(checkOrder(i, journey.getFirst())).containsEntry("anonymousId", "device-" + i);
        checkTime(i, 11, journey.getFirst());
    }

    private static void checkSnowplow(int i, List<Event> journey) {
        assertThat(journey)
                .as("snowplow-" + i)
                .extracting(Event::type)
                .containsExactly("Page Home", "Screen Basket", "Add to basket", "order_completed");
        for (int k = 0; k < journey.size(); k++) {
            assertThat(properties(journey.get(k))).containsEntry("anonymousId", "domain-" + i);
            assertThat(journey.get(k).channel()).isEqualTo("web");
            checkTime(i, 8 + k, journey.get(k));
        }
        assertThat(properties(journey.get(0)))
                .containsEntry("url", "https://shop.example/" + i)
                .containsEntry("context.campaign.name", "Spring");
        assertThat(properties(journey.get(2)))
                .containsEntry("category", "Shop")
                .containsEntry("label", "red")
                .containsEntry("value", Double.toString(i + 0.5));
        checkOrder(i, journey.get(3));
    }

    private static Map<String, String> properties(Event event) {
        Map<String, String> all = new TreeMap<>();
        event.properties().forEach(all::put);
        return all;
    }

    @Test
    void aPageOfAnotherSiteSendsFromARealBrowser() throws Exception {
        int customers = 10;
        long before = server.events().version();
        String key = server.key("browser", "website");
        String anonymous =
                Node.run("browser.mjs", address(), key, Integer.toString(customers)).getFirst();

        Map<String, List<Event>> journeys = journeys(before);
        assertThat(journeys).hasSize(customers + 1);
        List<Event> stranger = journeys.getOrDefault(anonymous, List.of());
        assertThat(stranger).extracting(Event::type).containsExactly("Page Home", "Product Viewed");
        assertThat(properties(stranger.get(0)))
                .containsEntry("context.page.path", "/home")
                .containsEntry("context.campaign.name", "Spring");
        assertThat(properties(stranger.get(1))).containsEntry("sku", "é-上海");
        for (int i = 0; i < customers; i++) {
            List<Event> journey = journeys.getOrDefault("browser-" + i, List.of());
            assertThat(journey)
                    .extracting(Event::type)
                    .containsExactly("Identify", "Order Completed");
            assertThat(journey).extracting(Event::channel).containsOnly("web");
            assertThat(properties(journey.get(0)))
                    .containsEntry("email", "browser-" + i + "@example.org");
            assertThat(properties(journey.get(1))).containsEntry("value", Double.toString(i + 0.5));
        }
        counts("browser", 2 + 2 * customers, 0);
    }

    @Test
    void mixpanelsImportTellsWhatIsWrongRecordByRecord() {
        String key = server.key("mixpanel records", "server");
        long before = server.events().version();
        String good = record("Bought", "1750000000", "u1", "a-1");
        String body =
                String.join(
                        ",",
                        good,
                        record("", "1750000000", "u1", "a-2"),
                        record("Bought", "\"soon\"", "u1", "a-3"),
                        record("Bought", "1750000000", "null", "a-4"),
                        record("Bought", "1750000000", "u1", "a_5"));

        HttpResponse<String> answer = server.post("/import?strict=1", key, "[" + body + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode told = Browser.json(answer);
        assertThat(told.path("num_records_imported").asInt()).isEqualTo(1);
        assertThat(told.path("status").asString()).isEqualTo("Bad Request");
        List<String> failed = new ArrayList<>();
        told.path("failed_records")
                .forEach(
                        it ->
                                failed.add(
                                        "%d %s %s"
                                                .formatted(
                                                        it.path("index").asInt(),
                                                        it.path("insert_id").asString(),
                                                        it.path("field").asString())));
        assertThat(failed)
                .containsExactly(
                        "1 a-2 event",
                        "2 a-3 properties.time",
                        "3 a-4 properties.distinct_id",
                        "4 a_5 properties.$insert_id");
        assertThat(told.path("failed_records").path(0).path("message").asString())
                .isEqualTo("event is missing. Give the event's name.");

        byte[] lines = SourceServer.gzip((good + "\n" + good).getBytes(StandardCharsets.UTF_8));
        answer = server.post("/import?strict=1", key, lines, "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Browser.json(answer).path("num_records_imported").asInt()).isEqualTo(2);
        assertThat(LoggedEvents.of(server.events(), before)).hasSize(1);
    }

    private static String record(String event, String time, String customer, String insertId) {
        return """
        {"event":"%s","properties":{"time":%s,"distinct_id":"%s","$insert_id":"%s"}}\
        """
                .formatted(event, time, customer, insertId);
    }

    @Test
    void whatIsNoGoodIsRefusedWithAReason() {
        String key = server.key("no good", "server");
        for (String path :
                List.of(
                        "/batch/",
                        "/i/v0/e/",
                        "/import",
                        "/v1/cloudevents",
                        "/com.snowplowanalytics.snowplow/tp2")) {
            assertThat(server.post(path, "", "{\"data\":[]}").statusCode())
                    .as("%s without a key", path)
                    .isIn(400, 401);
            assertThat(server.post(path, "wk_unknown", "{}").statusCode()).as(path).isEqualTo(401);
            assertThat(server.post(path, key, "{\"event\":").statusCode()).as(path).isEqualTo(400);
            HttpResponse<String> large =
                    server.post(
                            path,
                            key,
                            SourceServer.gzip(new byte[20_000_000]),
                            "Content-Encoding",
                            "gzip");
            assertThat(large.statusCode()).as(path).isEqualTo(413);
        }
        HttpResponse<String> nobody =
                server.post(
                        "/v1/cloudevents",
                        key,
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/a\",\"type\":\"t\"}",
                        "Content-Type",
                        "application/cloudevents+json");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(Browser.json(nobody).path("detail").asString())
                .startsWith("the event names no customer.");
        HttpResponse<String> old =
                server.post(
                        "/v1/cloudevents",
                        key,
                        "{}",
                        "ce-specversion",
                        "0.3",
                        "ce-id",
                        "1",
                        "ce-source",
                        "/a",
                        "ce-type",
                        "t");
        assertThat(Browser.json(old).path("detail").asString())
                .isEqualTo("specversion \"0.3\" is not read here. Send 1.0.");
    }
}
