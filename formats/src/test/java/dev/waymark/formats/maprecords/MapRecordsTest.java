package dev.waymark.formats.maprecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.testkit.maps.MapFiles;
import dev.waymark.testkit.maps.RandomMaps;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MapRecordsTest {
    private static final JourneyMap MAP =
            JourneyMap.builder("m", "Map")
                    .addStage(
                            Stage.of("s1", "One", List.of(Step.of("t1", "A"), Step.of("t2", "B"))))
                    .addStage(Stage.of("s2", "Two", List.of()))
                    .addLane(Lane.of("l1", LaneKind.ACTIONS))
                    .addCard(Card.of("c1", "l1", "s1", "on a step").at("l1", "s1", "t1"))
                    .addCard(Card.of("c2", "l1", "s1", "on the stage"))
                    .addLink(Link.of("k1", "t1", "t2", Link.Kind.BRANCH))
                    .build();

    @Test
    void putsTogetherWhatItTookApart() {
        SeededRuns.run(
                1_000,
                random -> {
                    JourneyMap map = MapJson.read(RandomMaps.json(random));
                    List<MapRecord> records = new ArrayList<>(MapRecords.flatten(map));
                    records.forEach(MapRecords::check);
                    Collections.shuffle(records, random);
                    assertThat(MapRecords.assemble(map.id(), map.version(), records))
                            .isEqualTo(map);
                });
    }

    @Test
    void keepsForeignFieldsThatAreCalledLikeOurs() {
        String json =
                MapFiles.version1()
                        .replace(
                                "\"mood\": null",
                                "\"order\": 3, \"deleted\": true, \"~order\": 4, \"mood\": null")
                        .replace("\"name\": \"Leave\"", "\"name\": \"Leave\", \"stage\": \"x\"");
        JourneyMap map = MapJson.read(json);
        List<MapRecord> records = MapRecords.flatten(map);
        assertThat(MapRecords.assemble(map.id(), map.version(), records)).isEqualTo(map);
    }

    @Test
    void hidesWhatLayInADeletedPart() {
        JourneyMap map = assemble(with("stage", "s1", "deleted", BooleanNode.TRUE));
        assertThat(map.stages()).extracting(Stage::id).containsExactly("s2");
        assertThat(map.cards()).isEmpty();
        assertThat(map.links()).isEmpty();
    }

    @Test
    void leavesACardOnItsStageWhenItsStepIsDeleted() {
        JourneyMap map = assemble(with("step", "t1", "deleted", BooleanNode.TRUE));
        assertThat(map.cards()).extracting(Card::id).containsExactly("c1", "c2");
        assertThat(map.cards().getFirst().step()).isNull();
        assertThat(map.links()).isEmpty();
    }

    @Test
    void movesACardWithItsStep() {
        JourneyMap map = assemble(with("step", "t1", "stage", StringNode.valueOf("s2")));
        assertThat(map.cards("l1", "s2")).extracting(Card::id).containsExactly("c1");
        assertThat(map.links()).hasSize(1);
    }

    @Test
    void namesTheRecordAndTheFieldOfAFault() {
        Map<String, JsonNode> fields = Map.of("name", BooleanNode.TRUE);
        MapRecord broken = new MapRecord(new RecordKey(RecordKind.STAGE, "s9"), fields);
        assertThatThrownBy(() -> MapRecords.check(broken))
                .hasMessage("stage \"s9\".name is a yes or no; a text is expected.");
    }

    private static JourneyMap assemble(List<MapRecord> records) {
        return MapRecords.assemble("m", 0, records);
    }

    private static List<MapRecord> with(String kind, String id, String field, JsonNode value) {
        RecordKey key = new RecordKey(RecordKind.of(kind).orElseThrow(), id);
        List<MapRecord> records = new ArrayList<>();
        for (MapRecord record : MapRecords.flatten(MAP)) {
            Map<String, JsonNode> fields = new LinkedHashMap<>(record.fields());
            if (record.key().equals(key)) {
                fields.put(field, value);
            }
            records.add(new MapRecord(record.key(), fields));
        }
        return records;
    }
}
