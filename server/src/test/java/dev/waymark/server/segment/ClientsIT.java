package dev.waymark.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;

import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.engine.log.Event;
import dev.waymark.server.tracking.Node;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The makers' own clients, told nothing but our address: what they sent is what the log holds. */
class ClientsIT {
    private static final int CUSTOMERS = 60;
    private static final String[] PROPERTIES = {
        "source",
        "email",
        "address.city",
        "path",
        "items",
        "value",
        "revenue",
        "coupon",
        "gift",
        "products",
        "groupId",
        "plan",
        "previousId",
        "anonymousId"
    };

    @Test
    void whatTheClientsSendIsWhatTheLogHolds() throws Exception {
        SourceServer server = SourceServer.shared();
        long before = server.events().version();
        Node.run(
                "clients.mjs",
                server.server().address().toString(),
                server.key("segment", "server"),
                server.key("rudder", "server"),
                Integer.toString(CUSTOMERS));
        java(server.server().address().toString(), server.key("java", "server"));

        Map<String, List<Event>> journeys =
                LoggedEvents.of(server.events(), before, PROPERTIES).stream()
                        .sorted(java.util.Comparator.comparingLong(Event::timeMillis))
                        .collect(
                                Collectors.groupingBy(
                                        Event::customer, TreeMap::new, Collectors.toList()));

        assertThat(journeys).hasSize(3 * CUSTOMERS);
        for (int i = 0; i < CUSTOMERS; i++) {
            checkNode("segment", i, journeys.getOrDefault("segment-" + i, List.of()));
            checkNode("rudder", i, journeys.getOrDefault("rudder-" + i, List.of()));
            checkJava(i, journeys.getOrDefault("java-" + i, List.of()));
        }
        assertThat(server.source("segment").path("events").asInt()).isEqualTo(6 * CUSTOMERS);
        assertThat(server.source("rudder").path("events").asInt()).isEqualTo(6 * CUSTOMERS);
        assertThat(server.source("rudder").path("refused").asInt()).isZero();
        assertThat(server.source("java").path("events").asInt()).isEqualTo(2 * CUSTOMERS);
    }

    private static void java(String address, String key) {
        Analytics client = Analytics.builder(key).endpoint(address).flushQueueSize(50).build();
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = "java-" + i;
            client.enqueue(
                    IdentifyMessage.builder()
                            .userId(customer)
                            .timestamp(Date.from(time(i, 8)))
                            .traits(Map.of("email", customer + "@example.org")));
            client.enqueue(
                    TrackMessage.builder("Order Completed")
                            .userId(customer)
                            .timestamp(Date.from(time(i, 11)))
                            .properties(Map.of("revenue", i + 0.5, "coupon", "C" + i % 7)));
        }
        client.flush();
        client.shutdown();
    }

    private static Instant time(int i, int hour) {
        return Instant.parse("2025-06-%02dT%02d:00:00Z".formatted(i % 28 + 1, hour));
    }

    private static void checkNode(String client, int i, List<Event> journey) {
        String customer = client + "-" + i;
        assertThat(journey)
                .as(customer)
                .extracting(Event::type)
                .containsExactly(
                        "Identify",
                        "Page Home",
                        "Screen Basket",
                        "Order Completed",
                        "Group",
                        "Alias");
        assertThat(journey)
                .extracting(event -> String.valueOf(event.channel()))
                .containsExactly("null", "web", "app", "null", "null", "null");
        for (int k = 0; k < journey.size(); k++) {
            assertThat(Instant.ofEpochMilli(journey.get(k).timeMillis()))
                    .isBetween(time(i, 8 + k).minusSeconds(60), time(i, 8 + k).plusSeconds(60));
        }
        assertThat(properties(journey.get(0)))
                .containsEntry("email", customer + "@example.org")
                .containsEntry("address.city", i % 2 == 1 ? "Рига" : "上海")
                .containsEntry("source", client);
        assertThat(properties(journey.get(1)))
                .containsEntry("path", "/home/" + i)
                .containsEntry("anonymousId", "anonymous-" + customer);
        assertThat(properties(journey.get(2))).containsEntry("items", Integer.toString(i % 5));
        assertThat(properties(journey.get(3)))
                .containsEntry("value", Double.toString(i + 0.5))
                .containsEntry("revenue", Double.toString(i + 0.5))
                .containsEntry("coupon", "C" + i % 7)
                .containsEntry("gift", Boolean.toString(i % 2 == 0))
                .containsEntry("products", "[{\"sku\":" + i + "}]");
        assertThat(properties(journey.get(4)))
                .containsEntry("groupId", "group-" + i % 3)
                .containsEntry("plan", "pro");
        assertThat(properties(journey.get(5))).containsEntry("previousId", "anonymous-" + customer);
    }

    private static void checkJava(int i, List<Event> journey) {
        assertThat(journey)
                .as("java-" + i)
                .extracting(Event::type)
                .containsExactly("Identify", "Order Completed");
        assertThat(properties(journey.get(0))).containsEntry("email", "java-" + i + "@example.org");
        assertThat(properties(journey.get(1)))
                .containsEntry("value", Double.toString(i + 0.5))
                .containsEntry("coupon", "C" + i % 7);
    }

    private static Map<String, String> properties(Event event) {
        Map<String, String> all = new TreeMap<>();
        event.properties().forEach(all::put);
        return all;
    }
}
