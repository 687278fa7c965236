package dev.waymark.formats.tracking.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class MappedReaderTest {
    private static final JsonMapping WHO_AND_WHAT =
            new JsonMapping("", Map.of("customer", "/who", "type", "/what"), null, false);

    @Test
    void takesFieldsPropertiesAndTheRest() {
        JsonMapping mapping =
                new JsonMapping(
                        "",
                        Map.of(
                                "customer", "/user/a~1b",
                                "type", "=review",
                                "channel", "=site",
                                "value", "/stars",
                                "id", "/id"),
                        Map.of("town", "/user/city"),
                        true);
        TrackedEvent event =
                one(
                        mapping,
                        """
                        {"user":{"a/b":"ada","city":"Rīga"},"stars":"4.5","id":7,"note":"good",
                         "tags":["x","y"]}
                        """);
        assertThat(event.customer()).isEqualTo("ada");
        assertThat(event.type()).isEqualTo("review");
        assertThat(event.channel()).isEqualTo("site");
        assertThat(event.value()).isEqualTo(4.5);
        assertThat(event.id()).isEqualTo("7");
        assertThat(event.properties().get("town")).isEqualTo("Rīga");
        assertThat(event.properties().get("note")).isEqualTo("good");
        assertThat(event.properties().get("tags")).isEqualTo("[\"x\",\"y\"]");
        assertThat(event.properties().get("stars")).isNull();
    }

    @Test
    void makesAnEventOfEachItemAndRefusesABadOneAlone() {
        TrackedBatch batch =
                read(
                        new JsonMapping(
                                "/all", Map.of("customer", "/who", "type", "/what"), null, false),
                        "{\"all\":[{\"who\":\"a\",\"what\":\"x\"},{\"who\":\"b\"},7]}");
        assertThat(batch.events()).extracting(TrackedEvent::customer).containsExactly("a");
        assertThat(batch.refused())
                .extracting(TrackedBatch.Refused::reason)
                .containsExactly(
                        "type is missing: there is nothing at \"/what\".",
                        "the record is no JSON object.");
    }

    @Test
    void knowsARecordThatIsSentAgainByItsContentIfItHasATime() {
        JsonMapping timed =
                new JsonMapping(
                        "",
                        Map.of("customer", "/who", "type", "/what", "time", "/at"),
                        null,
                        false);
        String body = "{\"who\":\"a\",\"what\":\"x\",\"at\":\"2026-01-01T10:00:00Z\"}";
        assertThat(one(timed, body).id())
                .startsWith("sha256:")
                .isEqualTo(one(timed, body).id())
                .isNotEqualTo(one(timed, body.replace("10:00", "10:01")).id());
        assertThat(one(WHO_AND_WHAT, body).id()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-01-01 10:00:00\"', 2026-01-01T10:00:00",
        "1767261600, 1767261600",
        "1767261600.25, 1767261600250"
    })
    void readsTimesAsTheyAreWritten(String written, String expected) {
        JsonMapping mapping =
                new JsonMapping(
                        "", Map.of("customer", "/who", "type", "=x", "time", "/at"), null, false);
        assertThat(one(mapping, "{\"who\":\"a\",\"at\":" + written + "}").time())
                .isEqualTo(expected);
    }

    @Test
    void refusesARecordWithATimeBeyondAllNumbersAlone() {
        JsonMapping mapping =
                new JsonMapping(
                        "/all",
                        Map.of("customer", "/who", "type", "=x", "time", "/at"),
                        null,
                        false);
        TrackedBatch batch =
                read(
                        mapping,
                        "{\"all\":[{\"who\":\"a\",\"at\":1e400},{\"who\":\"b\",\"at\":1767261600}]}");
        assertThat(batch.events()).extracting(TrackedEvent::customer).containsExactly("b");
        assertThat(batch.refused()).hasSize(1);
    }

    @Test
    void refusesMappingsThatNameNoPlace() {
        assertThatThrownBy(() -> new JsonMapping("", Map.of("type", "/t"), null, false))
                .hasMessageContaining("names no place for the customer");
        assertThatThrownBy(
                        () ->
                                new JsonMapping(
                                        "", Map.of("customer", "who", "type", "/t"), null, false))
                .hasMessageContaining("\"who\" is no JSON pointer");
        assertThatThrownBy(
                        () ->
                                new JsonMapping(
                                        "",
                                        Map.of("customer", "=everybody", "type", "/t"),
                                        null,
                                        false))
                .hasMessageContaining("cannot be the fixed word \"everybody\"");
        assertThatThrownBy(
                        () ->
                                new JsonMapping(
                                        "",
                                        Map.of("customer", "/a", "type", "/t", "colour", "/c"),
                                        null,
                                        false))
                .hasMessageContaining("the field \"colour\" is unknown");
    }

    private static TrackedEvent one(JsonMapping mapping, String body) {
        TrackedBatch batch = read(mapping, body);
        assertThat(batch.refused()).isEmpty();
        return batch.events().getFirst();
    }

    private static TrackedBatch read(JsonMapping mapping, String body) {
        return new MappedReader(mapping).read(body.getBytes(StandardCharsets.UTF_8));
    }
}
