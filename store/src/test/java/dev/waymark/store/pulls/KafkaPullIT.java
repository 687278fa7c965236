package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real broker, which is slow, dies, and comes back. */
class KafkaPullIT {
    private static final JsonMapping MAPPING =
            new JsonMapping("", Map.of("customer", "/user", "type", "/what"), null, true);

    @Test
    void readsEachMessageExactlyOnceAlsoFromASlowAndADeadBroker() throws Exception {
        try (KafkaBroker broker = new KafkaBroker();
                PullHouse house =
                        new PullHouse(new PullLimits(List.of(), Set.of(broker.address())))) {
            broker.create("clicks", 2);
            broker.create("cloud", 1);
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                messages.add("{\"user\":\"u%d\",\"what\":\"click\",\"n\":%d}".formatted(i % 50, i));
            }
            messages.add("no JSON at all");
            broker.send("clicks", messages);
            house.add("clicks", settings(broker, "clicks", "json"), MAPPING, null);
            Pull first = house.until("clicks", it -> it.state().lastGoodAt() != null);
            assertThat(first.state().error()).isNull();
            assertThat(first.state().lag()).isZero();
            assertThat(house.events()).hasSize(2_500);
            assertThat(broker.committed("waymark-" + first.source().id())).isEqualTo(2_501);

            broker.send(
                    "cloud",
                    List.of(
                            """
                            {"specversion":"1.0","id":"1","source":"/till","type":"paid",
                             "time":"2026-01-01T10:00:00Z","subject":"ada","data":{"value":9}}
                            """));
            house.add("cloud", settings(broker, "cloud", "cloudevents"), null, null);
            house.until("cloud", it -> it.state().lastGoodAt() != null);
            assertThat(house.events()).hasSize(2_501);
            Event paid = house.events().getLast();
            assertThat(paid.customer()).isEqualTo("ada");
            assertThat(paid.properties().get("value")).isEqualTo("9");

            broker.send("clicks", messages.subList(0, 10));
            broker.signal("STOP");
            Pull slow = house.run("clicks");
            assertThat(slow.state().errorCode()).isEqualTo("PULL_UNREACHABLE");
            assertThat(slow.state().failures()).isEqualTo(1);
            assertThat(slow.state().nextAt()).isAfter(slow.state().lastRunAt());
            broker.signal("CONT");
            assertThat(house.run("clicks").state().error()).isNull();
            assertThat(house.events()).hasSize(2_511);

            // Read again: what the log holds already is not added again.
            assertThat(house.run("clicks").state().error()).isNull();
            assertThat(house.events()).hasSize(2_511);

            broker.stop();
            assertThat(house.run("clicks").state().errorCode()).isEqualTo("PULL_UNREACHABLE");
            if (Boolean.getBoolean("waymark.kafka.restart")) {
                broker.startAgain();
                broker.send("clicks", messages.subList(0, 10));
                assertThat(house.run("clicks").state().error()).isNull();
                assertThat(house.events()).hasSize(2_521);
            }
        }
    }

    @Test
    void connectsToNoBrokerThatIsNotAllowed() throws Exception {
        try (PullHouse house = new PullHouse(new PullLimits(List.of(), Set.of("good:9092")))) {
            assertThatThrownBy(
                            () ->
                                    house.add(
                                            "bad",
                                            new KafkaSettings(
                                                    "good:9092,10.0.0.1:9092",
                                                    "clicks",
                                                    "json",
                                                    "plain",
                                                    null),
                                            MAPPING,
                                            null))
                    .hasMessageContaining("does not let \"10.0.0.1:9092\" be connected to");
        }
    }

    private static KafkaSettings settings(KafkaBroker broker, String topic, String format) {
        return new KafkaSettings(broker.address(), topic, format, "plain", null);
    }
}
