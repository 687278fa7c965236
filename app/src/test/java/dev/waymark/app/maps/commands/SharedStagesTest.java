package dev.waymark.app.maps.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A service blueprint that is attached to a journey has its stages, and the other way round. */
class SharedStagesTest {
    private static final JourneyMap JOURNEY =
            JourneyMap.builder("journey", "Journey")
                    .addStage(Stage.of("j1", "Look", List.of(Step.of("jt", "Ask"))))
                    .addStage(Stage.of("j2", "Купити", List.of()))
                    .build();
    private static final JourneyMap BLUEPRINT =
            JourneyMap.builder("blueprint", "Blueprint")
                    .kind(MapKind.SERVICE_BLUEPRINT)
                    .addStage(Stage.of("b1", "Before", List.of(Step.of("bt", "Answer"))))
                    .addStage(Stage.of("b2", "During", List.of()))
                    .addStage(Stage.of("b3", "After", List.of()))
                    .addLane(Lane.of("l", LaneKind.BACKSTAGE))
                    .addCard(Card.of("c1", "l", "b1", "plan"))
                    .addCard(Card.of("c3", "l", "b3", "repair"))
                    .build();

    private final LiveMaps maps =
            new LiveMaps(
                    new InMemoryMapStore(),
                    Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    private int ops;

    @Test
    void takesOverTheJourneysStagesWithWhatLiesInItsOwn() {
        attach();

        JourneyMap blueprint = maps.find("w", "blueprint");
        assertThat(blueprint.stages())
                .extracting(Stage::id)
                .as("its third stage has no match and comes behind")
                .containsExactly("j1", "j2", "b3");
        assertThat(blueprint.stages()).extracting(Stage::name).contains("Look", "Купити", "After");
        assertThat(blueprint.stages().getFirst().steps())
                .extracting(Step::id)
                .containsExactly("bt");
        assertThat(blueprint.cards("l", "j1")).extracting(Card::text).containsExactly("plan");
        assertThat(blueprint.cards("l", "b3")).extracting(Card::text).containsExactly("repair");
        JourneyMap journey = maps.find("w", "journey");
        assertThat(names(journey)).containsExactly("Look", "Купити", "After");
        assertThat(journey.stages().getFirst().steps()).extracting(Step::id).containsExactly("jt");
    }

    @Test
    void followsWhicheverIsChanged() {
        attach();

        set("journey", RecordKind.STAGE, "j1", Map.of("name", text("Шукати"), "order", text("x")));
        set("blueprint", RecordKind.STAGE, "j2", Map.of("department", text("Sales")));
        set("journey", RecordKind.STAGE, "b3", Map.of("deleted", BooleanNode.TRUE));
        set("blueprint", RecordKind.STAGE, "new", Map.of("name", text("售后"), "order", text("z")));

        for (String id : List.of("journey", "blueprint")) {
            assertThat(names(maps.find("w", id))).containsExactly("Купити", "Шукати", "售后");
            assertThat(maps.find("w", id).stages().getFirst().department()).isEqualTo("Sales");
        }
        set("journey", RecordKind.STAGE, "b3", Map.of("deleted", NullNode.getInstance()));
        assertThat(maps.find("w", "blueprint").cards("l", "b3")).hasSize(1);
    }

    @Test
    void goesItsOwnWayOnceItIsDetached() {
        attach();
        set("blueprint", RecordKind.MAP, "map", Map.of("attachedTo", NullNode.getInstance()));

        set("journey", RecordKind.STAGE, "j1", Map.of("name", text("Other")));

        assertThat(names(maps.find("w", "blueprint"))).containsExactly("Look", "Купити", "After");
    }

    @Test
    void letsABlueprintGoThatCannotFollow() {
        attach();

        Map<String, JsonNode> fields = Map.of("name", text("Like a lane"), "order", text("z"));
        set("journey", RecordKind.STAGE, "l", fields);

        assertThat(maps.find("w", "journey").stages()).hasSize(4);
        assertThat(maps.find("w", "blueprint").stages()).hasSize(3);
        assertThat(maps.find("w", "blueprint").about().attachedTo()).isNull();
    }

    @Test
    void endsTheSameWhoeverChangesWhatAtOnce() {
        attach();
        SeededRuns.run(
                20,
                random -> {
                    long seed = random.nextLong();
                    CompletableFuture<Void> one =
                            CompletableFuture.runAsync(() -> edits("journey", seed));
                    CompletableFuture<Void> two =
                            CompletableFuture.runAsync(() -> edits("blueprint", seed + 1));
                    CompletableFuture.allOf(one, two).join();

                    assertThat(names(maps.find("w", "blueprint")))
                            .isEqualTo(names(maps.find("w", "journey")));
                });
    }

    private void edits(String map, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String stage = List.of("j1", "j2", "b3", "n1", "n2").get(random.nextInt(5));
            Map<String, JsonNode> fields =
                    random.nextInt(4) == 0
                            ? Map.of("name", text("d"), "deleted", BooleanNode.TRUE)
                            : Map.of(
                                    "name",
                                    text(map + random.nextInt()),
                                    "order",
                                    text("a" + (1 + random.nextInt(9))),
                                    "deleted",
                                    NullNode.getInstance());
            set(map, RecordKind.STAGE, stage, fields);
        }
    }

    private void attach() {
        maps.create("w", JOURNEY);
        maps.create("w", BLUEPRINT);
        set("blueprint", RecordKind.MAP, "map", Map.of("attachedTo", text("journey")));
    }

    private void set(String map, RecordKind kind, String id, Map<String, JsonNode> fields) {
        maps.submit(
                "w",
                map,
                new MapCommand(
                        "%s-%d:1".formatted(map, nextOp()),
                        Long.MAX_VALUE,
                        List.of(new FieldSet(new RecordKey(kind, id), fields))),
                "Anna");
    }

    private synchronized int nextOp() {
        return ops++;
    }

    private static List<String> names(JourneyMap map) {
        return map.stages().stream().map(Stage::name).toList();
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
