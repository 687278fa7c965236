package dev.waymark.formats.mapjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapState;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class MapJsonTest {
    private static final String HEAD =
            """
            {"format": "waymark-map", "formatVersion": 2, "id": "m", "name": "Shop",
             "kind": "customer-journey", "state": "as-is"\
            """;

    @Test
    void readsBackWhatItWrites() {
        JourneyMap map = sampleMap();
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
    }

    @Test
    void readsAStreamWithAByteOrderMark() throws IOException {
        byte[] json = ("\uFEFF" + MapJson.write(sampleMap())).getBytes(StandardCharsets.UTF_8);
        assertThat(MapJson.read(new ByteArrayInputStream(json))).isEqualTo(sampleMap());
    }

    @Test
    void keepsUnknownFieldsEverywhere() {
        String json =
                HEAD
                        + """
                        , "rows": [{"kind": "emotion", "values": [0.10, 2]}],
                        "stages": [{"id": "s", "name": "Research", "room": "Sales",
                          "steps": [{"id": "t", "name": "Visit", "mood": null,
                            "touchpoint": {"channel": "web", "price": 1},
                            "bindings": [{"version": 1, "predicate": {"type": ["visit"]},
                                          "by": "anna"}],
                            "evidence": {"kind": "measured", "n": 5, "low": 0.25}}]}]}
                        """;
        JourneyMap map = MapJson.read(json);
        String written = MapJson.write(map);
        assertThat(MapJson.read(written)).isEqualTo(map);
        assertThat(map.unknown().json()).containsKey("rows");
        assertThat(written)
                .contains("0.10", "\"room\"", "\"mood\" : null", "\"price\"", "\"by\"")
                .contains("\"low\" : 0.25");
    }

    @Test
    void readsAConditionWrittenAsText() {
        JourneyMap map =
                MapJson.read(
                        HEAD
                                + """
                                , "stages": [{"id": "s", "name": "Research", "steps": [
                                  {"id": "t", "name": "Visit", "bindings": [{"version": 1,
                                    "predicate": "type is visit and not channel is store"}]}]}]}
                                """);
        assertThat(map.steps().getFirst().binding().orElseThrow().predicate().text())
                .isEqualTo("type is \"visit\" and not (channel is \"store\")");
        assertThat(map.steps().getFirst().evidence()).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void namesThePathOfAFault() {
        assertFault(
                HEAD + ", \"stages\": [{\"id\": \"a\", \"name\": \"x\"}, {\"id\": \"b\"}]}",
                "stages[1].name is missing. Give it a text.");
        assertFault(
                HEAD + ", \"stages\": [{\"id\": \"a\", \"name\": \" \"}]}",
                "stages[0]: name of the stage is blank. Give it a name.");
        assertFault(HEAD + ", \"stages\": {}}", "stages is an object; a list […] is expected.");
        assertFault(
                HEAD.replace("as-is", "was") + "}",
                "state is \"was\"; expected is one of \"as-is\", \"to-be\".");
        assertFault(
                HEAD
                        + ", \"stages\": [{\"id\": \"a\", \"name\": \"x\", \"steps\": [{\"id\":"
                        + " \"b\", \"name\": \"y\", \"bindings\": [{\"version\": 1, \"predicate\":"
                        + " {\"all\": [{\"type\": \"q\"}, {\"kind\": 1}]}}]}]}]}",
                "stages[0].steps[0].bindings[0].predicate.all[1] must have exactly one of type,"
                        + " channel, property (with is), all, any, not.");
        assertFault("[]", "the map is a list; an object {…} is expected.");
        assertFault("{}", "format must be \"waymark-map\". This file is no journey map of ours.");
        assertFault(
                HEAD + ",",
                "the map is not valid JSON (line 2, column 47). Export it again, or correct the"
                        + " text.");
    }

    @Test
    void refusesAFormatOfTheFuture() {
        assertThatThrownBy(
                        () ->
                                MapJson.read(
                                        HEAD.replace("ormatVersion\": 2", "ormatVersion\": 3")
                                                + "}"))
                .isInstanceOf(JourneyException.class)
                .hasMessage(
                        "formatVersion is 3 and this program reads up to 2. Update the program.");
    }

    @Test
    void refusesTheSameIdTwice() {
        assertFault(
                HEAD
                        + ", \"stages\": [{\"id\": \"a\", \"name\": \"x\"}, {\"id\": \"a\","
                        + " \"name\": \"y\"}]}",
                "map: id \"a\" occurs twice in the map. Ids must be unique.");
    }

    private static void assertFault(String json, String message) {
        assertThatThrownBy(() -> MapJson.read(json))
                .isInstanceOf(JourneyException.class)
                .hasMessage(message);
    }

    private static JourneyMap sampleMap() {
        Step visit =
                Step.of("t1", "Перегляд 页面 lapā")
                        .at(Touchpoint.on("web"))
                        .bound(
                                List.of(
                                        Binding.first(EventPredicate.type("visit")),
                                        new Binding(
                                                PredicateText.parse(
                                                        "type in (visit, view) and (channel is web"
                                                                + " or device in (a, b)) and not x"
                                                                + " is y"),
                                                2,
                                                Instant.parse("2026-03-01T00:00:00Z"),
                                                EventPredicate.type("error"),
                                                UnknownFields.NONE)))
                        .withEvidence(
                                Evidence.measured(
                                        "log", Instant.parse("2026-03-02T10:00:00Z"), 12));
        return JourneyMap.builder("01920000-0000-7000-8000-000000000000", "Shop")
                .version(3)
                .state(MapState.TO_BE)
                .addStage(Stage.of("s1", "Research", List.of(visit)))
                .build();
    }
}
