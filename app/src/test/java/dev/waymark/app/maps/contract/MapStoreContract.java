package dev.waymark.app.maps.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.commands.CommandJson;
import dev.waymark.app.maps.commands.FieldSet;
import dev.waymark.app.maps.commands.LoggedCommand;
import dev.waymark.app.maps.commands.Lost;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.UnknownFields;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What every store of maps must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class MapStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Snapshot FIRST = new Snapshot(1, "{\"records\":[]}");
    private static final About ABOUT =
            About.NOTHING
                    .withOwner("Анна 安娜", LocalDate.parse("2026-12-01"))
                    .tagged(List.of("veikals"));

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract MapStore store();

    private static MapHead head(String id, long version, String name) {
        return MapHead.of(JourneyMap.builder(id, name).version(version).about(ABOUT).build(), NOW);
    }

    @Test
    void remembersThatAMapIsPutAway() {
        JourneyMap map =
                JourneyMap.builder("m-1", "one")
                        .version(1)
                        .unknown(new UnknownFields(Map.of("archived", "true")))
                        .build();
        store().create("w-1", MapHead.of(map, NOW), FIRST);
        assertThat(store().list("w-1").getFirst().isArchived()).isTrue();
    }

    private static LoggedCommand command(long seq, String op) {
        RecordKey stage = new RecordKey(RecordKind.STAGE, "s-1");
        return new LoggedCommand(
                seq,
                op,
                "Анна",
                NOW,
                List.of(
                        new FieldSet(
                                stage,
                                Map.of(
                                        "name", StringNode.valueOf("旅程 🛒"),
                                        "department", NullNode.getInstance()))),
                List.of(new Lost(stage, "name", StringNode.valueOf("theirs"), "Ben")));
    }

    @Test
    void keepsANewMap() {
        assertThat(store().create("w-1", head("m-1", 1, "Шлях"), FIRST)).isTrue();
        assertThat(store().list("w-1")).containsExactly(head("m-1", 1, "Шлях"));
        assertThat(store().snapshot("w-1", "m-1")).contains(FIRST);
        assertThat(store().since("w-1", "m-1", 0)).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoOfTheSameId() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        assertThat(store().create("w-1", head("m-1", 1, "two"), FIRST)).isFalse();
        assertThat(store().list("w-1")).extracting(MapHead::name).containsExactly("one");
    }

    @Test
    void showsNoMapToAnotherWorkspace() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().append("w-1", head("m-1", 2, "one"), command(2, "a:1"), null);
        assertThat(store().list("w-2")).isEmpty();
        assertThat(store().snapshot("w-2", "m-1")).isEmpty();
        assertThat(store().since("w-2", "m-1", 0)).isEmpty();
        assertThat(store().logged("w-2", "m-1", "a:1")).isEmpty();
        assertThat(store().append("w-2", head("m-1", 3, "x"), command(3, "a:2"), null)).isFalse();
        assertThat(store().delete("w-2", "m-1")).isFalse();
        assertThat(store().snapshot("w-1", "m-1")).isPresent();
    }

    @Test
    void letsTwoWorkspacesUseTheSameId() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().create("w-2", head("m-1", 1, "two"), FIRST);
        store().append("w-1", head("m-1", 2, "changed"), command(2, "a:1"), null);
        assertThat(store().list("w-2")).extracting(MapHead::name).containsExactly("two");
        assertThat(store().append("w-2", head("m-1", 2, "two"), command(2, "a:1"), null)).isTrue();
    }

    @Test
    void keepsCommandsInOrder() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        assertThat(store().append("w-1", head("m-1", 2, "b"), command(2, "a:1"), null)).isTrue();
        assertThat(store().append("w-1", head("m-1", 3, "c"), command(3, "b:1"), null)).isTrue();
        assertThat(store().since("w-1", "m-1", 1))
                .containsExactly(command(2, "a:1"), command(3, "b:1"));
        assertThat(store().since("w-1", "m-1", 2)).containsExactly(command(3, "b:1"));
        assertThat(store().logged("w-1", "m-1", "b:1")).contains(command(3, "b:1"));
        assertThat(store().logged("w-1", "m-1", "b:2")).isEmpty();
        assertThat(store().list("w-1")).containsExactly(head("m-1", 3, "c"));
        assertThat(store().snapshot("w-1", "m-1")).contains(FIRST);
    }

    @Test
    void readsCommandsOnlyIfTheyAreShortEnoughTogether() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().append("w-1", head("m-1", 2, "b"), command(2, "a:1"), null);
        store().append("w-1", head("m-1", 3, "c"), command(3, "b:1"), null);
        long one = CommandJson.body(command(2, "a:1")).getBytes(StandardCharsets.UTF_8).length;
        assertThat(store().since("w-1", "m-1", 1, 2 * one))
                .contains(List.of(command(2, "a:1"), command(3, "b:1")));
        assertThat(store().since("w-1", "m-1", 1, 2 * one - 1)).isEmpty();
        assertThat(store().since("w-1", "m-1", 2, one)).contains(List.of(command(3, "b:1")));
        assertThat(store().since("w-1", "m-1", 3, 0)).contains(List.of());
        assertThat(store().since("w-2", "m-1", 1, 0)).contains(List.of());
    }

    @Test
    void takesACommandOnlyAsTheNextOne() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        assertThat(store().append("w-1", head("m-1", 3, "b"), command(3, "a:1"), null)).isFalse();
        assertThat(store().append("w-1", head("m-1", 1, "b"), command(1, "a:1"), null)).isFalse();
        assertThat(store().append("w-1", head("m-9", 2, "b"), command(2, "a:1"), null)).isFalse();
        assertThat(store().since("w-1", "m-1", 0)).isEmpty();
        assertThat(store().list("w-1")).containsExactly(head("m-1", 1, "one"));
    }

    @Test
    void keepsANewerStateWithItsCommand() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        Snapshot second = new Snapshot(2, "{\"records\":[],\"stamps\":[]}");
        store().append("w-1", head("m-1", 2, "b"), command(2, "a:1"), second);
        assertThat(store().snapshot("w-1", "m-1")).contains(second);
        assertThat(store().since("w-1", "m-1", 0)).hasSize(1);
    }

    @Test
    void forgetsCommandsThatAreOldAndFarBehind() {
        long last = MapStore.COMMANDS_KEPT + 3;
        Instant now = NOW.plus(MapStore.COMMANDS_KEPT_FOR);
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().append("w-1", head("m-1", 2, "b"), command(2, "a:2"), null);
        store().append("w-1", head("m-1", 3, "b"), command(3, "a:3"), null);
        store().append("w-1", head("m-1", 4, "b"), at(command(4, "a:4"), now), null);
        for (long seq = 5; seq <= last + 1; seq++) {
            LoggedCommand command = at(command(seq, "a:" + seq), now);
            Snapshot snapshot = seq < last ? null : new Snapshot(seq, "{\"records\":[]}");
            store().append("w-1", head("m-1", seq, "b"), command, snapshot);
        }
        assertThat(store().since("w-1", "m-1", 0))
                .as("the second and third are 30 days old, the fourth is not")
                .hasSize((int) MapStore.COMMANDS_KEPT + 1)
                .first()
                .isEqualTo(at(command(4, "a:4"), now));
        assertThat(store().logged("w-1", "m-1", "a:3")).isEmpty();
    }

    private static LoggedCommand at(LoggedCommand command, Instant at) {
        return new LoggedCommand(
                command.seq(), command.op(), command.by(), at, command.set(), command.lost());
    }

    @Test
    void listsNewestIdFirst() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().create("w-1", head("m-2", 1, "two"), FIRST);
        assertThat(store().list("w-1")).extracting(MapHead::id).containsExactly("m-2", "m-1");
    }

    @Test
    void deletesOnceWithTheCommands() {
        store().create("w-1", head("m-1", 1, "one"), FIRST);
        store().append("w-1", head("m-1", 2, "b"), command(2, "a:1"), null);
        assertThat(store().delete("w-1", "m-1")).isTrue();
        assertThat(store().delete("w-1", "m-1")).isFalse();
        assertThat(store().snapshot("w-1", "m-1")).isEmpty();
        assertThat(store().since("w-1", "m-1", 0)).isEmpty();
    }
}
