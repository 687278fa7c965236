package dev.waymark.app.maps.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.testkit.maps.MapFiles;
import dev.waymark.testkit.maps.RandomMaps;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

class LiveMapsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final JourneyMap MAP =
            JourneyMap.builder("m", "Map")
                    .addStage(
                            Stage.of("s1", "One", List.of(Step.of("t1", "A"), Step.of("t2", "B"))))
                    .addStage(Stage.of("s2", "Two", List.of()))
                    .addLane(Lane.of("l1", LaneKind.ACTIONS))
                    .addCard(Card.of("c1", "l1", "s1", "text"))
                    .build();

    private final InMemoryMapStore store = new InMemoryMapStore();
    private final LiveMaps maps = new LiveMaps(store, CLOCK);

    @Test
    void doesACommandOnceHoweverOftenItComes() {
        maps.create("w", MAP);
        LoggedCommand done = submit("a:1", 1, set("stage", "s1", "name", text("First")));
        assertThat(done.seq()).isEqualTo(2);
        submit("b:1", 2, set("stage", "s1", "name", text("Other")));
        assertThat(submit("a:1", 1, set("stage", "s1", "name", text("First")))).isEqualTo(done);
        assertThat(maps.find("w", "m").stages().getFirst().name()).isEqualTo("Other");
        assertThat(maps.find("w", "m").version()).isEqualTo(3);
    }

    @Test
    void tellsWhatWasReplacedUnseen() {
        maps.create("w", MAP);
        submit("a:1", 1, set("card", "c1", "text", text("hers")));
        LoggedCommand late = submit("b:1", 1, set("card", "c1", "text", text("his")));
        assertThat(late.lost())
                .containsExactly(
                        new Lost(
                                new RecordKey(RecordKind.CARD, "c1"),
                                "text",
                                text("hers"),
                                "by a:1"));
        assertThat(submit("b:2", 1, set("card", "c1", "text", text("his again"))).lost())
                .as("one's own edit")
                .isEmpty();
        assertThat(submit("a:2", 4, set("card", "c1", "text", text("seen"))).lost()).isEmpty();
        assertThat(submit("b:3", 2, set("card", "c1", "color", text("red"))).lost())
                .as("another field")
                .isEmpty();
    }

    @Test
    void refusesWhatWouldBreakTheMap() {
        maps.create("w", MAP);
        assertRefused(
                set("step", "t1", "name", NullNode.getInstance()),
                "step \"t1\".name is missing. Give it a text.");
        assertRefused(
                set("card", "c1", "lane", text("l9")),
                "card \"c1\".lane names lane \"l9\", which the map does not have.");
        assertRefused(
                set("stage", "s1", "order", text("a0")),
                "stage \"s1\".order must be a key of letters and digits.");
        assertRefused(
                set("map", "map", "deleted", BooleanNode.TRUE),
                "map \"map\".deleted cannot be set.");
        assertRefused(
                set("map", "map", "version", text("9")), "map \"map\".version cannot be set.");
        assertRefused(
                set("map", "m", "name", text("x")),
                "the map's own record is called \"map\", not \"m\".");
        assertRefused(
                set("lane", "s1", "kind", text("needs")),
                "id \"s1\" is a stage already. Ids must be unique.");
        assertRefused(
                set("card", "c1", "text", text("x".repeat(5_001))),
                "card \"c1\": text of a card has 5001 characters and may have 5000. Shorten it.");
        assertRefused(
                set("card", "c1", "metric", IntNode.valueOf(3)),
                "card \"c1\".metric is the number 3; an object {…} is expected.");
        assertThat(maps.find("w", "m")).isEqualTo(MAP.withVersion(1));
    }

    @Test
    void doesAllOfACommandOrNothing() {
        maps.create("w", MAP);
        assertThatThrownBy(
                        () ->
                                submit(
                                        "a:1",
                                        1,
                                        set("stage", "s1", "name", text("changed")),
                                        set("stage", "s2", "name", text(" "))))
                .hasMessage("stage \"s2\": name of the stage is blank. Give it a name.");
        assertThat(maps.find("w", "m")).isEqualTo(MAP.withVersion(1));
    }

    @Test
    void refusesMoreThanTheLimitAndAllowsItAfterADeletion() {
        JourneyMap full = MAP;
        for (int i = 3; i <= 200; i++) {
            full = full.toBuilder().addStage(Stage.of("s" + i, "S", List.of())).build();
        }
        maps.create("w", full);
        FieldSet more = set("stage", "s201", "name", text("one more"));
        assertRefused(more, "the map has 201 stages and may have 200. Split it into several maps.");
        submit("a:2", 1, set("stage", "s200", "deleted", BooleanNode.TRUE));
        submit("a:3", 1, more);
        assertRefused(
                set("stage", "s200", "deleted", NullNode.getInstance()),
                "the map has 201 stages and may have 200. Split it into several maps.");
    }

    @Test
    void savesAWholeMapAsWhatIsDifferent() {
        maps.create("w", MAP);
        List<LoggedCommand> heard = new ArrayList<>();
        try (LiveMaps.Listening listening = maps.listen("w", "m", heard::add)) {
            assertThat(listening.seq()).isEqualTo(1);
            Stage two = Stage.of("s2", "Zwei", List.of());
            JourneyMap wanted =
                    MAP.toBuilder().version(1).stages(List.of(two, MAP.stages().get(0))).build();
            JourneyMap saved = maps.save("w", wanted, "Anna");
            assertThat(saved).isEqualTo(wanted.withVersion(2));
        }
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().set()).hasSizeLessThanOrEqualTo(2);
        assertThatThrownBy(() -> maps.save("w", MAP.withVersion(1), "Ben"))
                .hasMessage(
                        "map \"m\" is at version 2, and the change is based on version 1. Load it"
                                + " again and repeat the change.");
        assertThat(maps.save("w", maps.find("w", "m"), "Ben").version())
                .as("nothing different")
                .isEqualTo(2);
    }

    @Test
    void turnsAnyMapIntoAnyOther() {
        SeededRuns.run(
                200,
                random -> {
                    LiveMaps live = new LiveMaps(new InMemoryMapStore(), CLOCK);
                    live.create("w", MapJson.read(RandomMaps.json(random)).withId("m"));
                    for (int i = 2; i <= 4; i++) {
                        JourneyMap wanted = MapJson.read(distinct(random, i)).withId("m");
                        JourneyMap replaced = live.replace("w", wanted, "Anna");
                        assertThat(replaced).isEqualTo(wanted.withVersion(i));
                    }
                });
    }

    /** Another map, in which a known id never belongs to a part of another kind. */
    private static String distinct(Random random, int round) {
        return RandomMaps.plain(random)
                .replaceAll("\"(persona|stage|step|lane|card|curve|point|link)-", "\"$1-" + round);
    }

    @Test
    void takesOverAMapThatWasKeptAsAFile() {
        JourneyMap old = MapJson.read(MapFiles.version1());
        store.create("w", MapHead.of(old, CLOCK.instant()), new Snapshot(7, MapFiles.version1()));
        assertThat(maps.find("w", old.id())).isEqualTo(old);
        maps.submit(
                "w",
                old.id(),
                new MapCommand("a:1", 7, List.of(set("stage", "s2", "name", text("Kaufen")))),
                "Anna");
        JourneyMap again = new LiveMaps(store, CLOCK).find("w", old.id());
        assertThat(again.version()).isEqualTo(8);
        assertThat(again.stages().get(1).name()).isEqualTo("Kaufen");
        assertThat(again.unknown()).isEqualTo(old.unknown());
        assertThat(store.snapshot("w", old.id()).orElseThrow().seq()).isEqualTo(8);
    }

    @Test
    void startsAgainFromASnapshotAndTheCommandsBehindIt() {
        maps.create("w", MAP);
        for (int i = 1; i <= 450; i++) {
            submit("a:" + i, i, set("card", "c1", "text", text("text " + i)));
        }
        assertThat(store.snapshot("w", "m").orElseThrow().seq()).isEqualTo(400);
        JourneyMap again = new LiveMaps(store, CLOCK).find("w", "m");
        assertThat(again).isEqualTo(maps.find("w", "m"));
        LoggedCommand late =
                new LiveMaps(store, CLOCK)
                        .submit(
                                "w",
                                "m",
                                new MapCommand(
                                        "b:1", 100, List.of(set("card", "c1", "text", text("b")))),
                                "Ben");
        assertThat(late.lost()).as("who set it is known after a restart").hasSize(1);
    }

    @Test
    void knowsNoMapOfAnotherWorkspace() {
        maps.create("w", MAP);
        assertThatThrownBy(() -> maps.find("v", "m"))
                .hasMessage("map \"m\" is not in this workspace. Look at the list of maps.");
        assertThat(MapRecords.flatten(maps.find("w", "m"))).hasSize(7);
    }

    @Test
    void refusesAValueThatIsNestedTooDeep() {
        maps.create("w", MAP);
        submit("a:1", 1, set("card", "c1", "note", nested(32)));
        assertRefused(
                set("card", "c1", "note", nested(33)),
                "card \"c1\".note is nested deeper than 32.");
        assertRefused(
                set("card", "c1", "note", nested(495)),
                "card \"c1\".note is nested deeper than 32.");
        assertThat(MapJson.write(maps.find("w", "m"))).containsIgnoringWhitespaces("[".repeat(32));
        JourneyMap deep =
                MAP.toBuilder()
                        .id("deep")
                        .unknown(new UnknownFields(Map.of("note", nested(33).toString())))
                        .build();
        assertThatThrownBy(() -> maps.create("w", deep))
                .hasMessage("map \"map\".note is nested deeper than 32.");
    }

    @Test
    void cutsOffWhoFailsToHearAndTellsTheOthers() {
        maps.create("w", MAP);
        List<LoggedCommand> heard = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        maps.listen(
                "w",
                "m",
                new LiveMaps.Listener() {
                    @Override
                    public void hear(LoggedCommand command) {
                        throw new IllegalStateException("deaf");
                    }

                    @Override
                    public void cutOff(RuntimeException fault) {
                        faults.add(String.valueOf(fault.getMessage()));
                    }
                });
        maps.listen("w", "m", heard::add);
        submit("a:1", 1, set("card", "c1", "text", text("one")));
        submit("a:2", 2, set("card", "c1", "text", text("two")));
        assertThat(heard).extracting(LoggedCommand::op).containsExactly("a:1", "a:2");
        assertThat(faults).containsExactly("deaf");
    }

    @Test
    void forgetsADeletedMapThatSomebodyReadMeanwhile() {
        AtomicReference<LiveMaps> live = new AtomicReference<>();
        MapStore readWhileDeleting =
                (MapStore)
                        Proxy.newProxyInstance(
                                MapStore.class.getClassLoader(),
                                new Class<?>[] {MapStore.class},
                                (proxy, method, values) -> {
                                    if (method.getName().equals("delete")) {
                                        live.get().find("w", "m");
                                    }
                                    return method.invoke(store, values);
                                });
        live.set(new LiveMaps(readWhileDeleting, CLOCK));
        live.get().create("w", MAP);
        live.get().find("w", "m");
        live.get().delete("w", "m");
        assertThatThrownBy(() -> live.get().find("w", "m"))
                .hasMessage("map \"m\" is not in this workspace. Look at the list of maps.");
    }

    private LoggedCommand submit(String op, long base, FieldSet... sets) {
        return maps.submit("w", "m", new MapCommand(op, base, List.of(sets)), "by " + op);
    }

    private void assertRefused(FieldSet set, String message) {
        assertThatThrownBy(() -> submit("x:1", 1, set)).hasMessage(message);
    }

    private static FieldSet set(String kind, String id, String field, JsonNode value) {
        return new FieldSet(
                new RecordKey(RecordKind.of(kind).orElseThrow(), id), Map.of(field, value));
    }

    private static JsonNode nested(int depth) {
        return MapJson.mapper().readTree("[".repeat(depth) + "]".repeat(depth));
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
