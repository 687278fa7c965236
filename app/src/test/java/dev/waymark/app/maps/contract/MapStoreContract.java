package dev.waymark.app.maps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.maps.MapHead;
import dev.waymark.app.maps.MapStore;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store of maps must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class MapStoreContract {
    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract MapStore store();

    private static JourneyMap map(String id) {
        return JourneyMap.builder(id, "Шлях 旅程")
                .addStage(Stage.of("s-1", "Awareness", List.of()))
                .build();
    }

    @Test
    void keepsANewMapAsVersionOne() {
        JourneyMap saved = store().save("w-1", map("m-1"), 0);
        assertThat(saved).isEqualTo(map("m-1").withVersion(1));
        assertThat(store().find("w-1", "m-1")).contains(saved);
    }

    @Test
    void showsNoMapToAnotherWorkspace() {
        store().save("w-1", map("m-1"), 0);
        assertThat(store().find("w-2", "m-1")).isEmpty();
        assertThat(store().list("w-2")).isEmpty();
        assertThat(store().delete("w-2", "m-1")).isFalse();
        assertThatThrownBy(() -> store().save("w-2", map("m-1"), 1))
                .hasMessage("map \"m-1\" is not in this workspace. Look at the list of maps.");
        assertThat(store().find("w-1", "m-1")).isPresent();
    }

    @Test
    void letsTwoWorkspacesUseTheSameId() {
        store().save("w-1", map("m-1").renamed("one"), 0);
        store().save("w-2", map("m-1").renamed("two"), 0);
        assertThat(store().find("w-1", "m-1").orElseThrow().name()).isEqualTo("one");
        assertThat(store().find("w-2", "m-1").orElseThrow().name()).isEqualTo("two");
    }

    @Test
    void countsVersionsUp() {
        store().save("w-1", map("m-1"), 0);
        assertThat(store().save("w-1", map("m-1").renamed("new"), 1).version()).isEqualTo(2);
        assertThat(store().find("w-1", "m-1").orElseThrow().name()).isEqualTo("new");
    }

    @Test
    void refusesAChangeThatIsBasedOnAnOldVersion() {
        store().save("w-1", map("m-1"), 0);
        store().save("w-1", map("m-1").renamed("hers"), 1);
        assertThatThrownBy(() -> store().save("w-1", map("m-1").renamed("his"), 1))
                .hasMessage(
                        "map \"m-1\" is at version 2, and the change is based on version 1. Load it"
                                + " again and repeat the change.");
        assertThatThrownBy(() -> store().save("w-1", map("m-1"), 0))
                .hasMessageStartingWith("map \"m-1\" is at version 2");
        assertThat(store().find("w-1", "m-1").orElseThrow().name()).isEqualTo("hers");
    }

    @Test
    void refusesAChangeOfAMapThatIsNotThere() {
        assertThatThrownBy(() -> store().save("w-1", map("m-1"), 3))
                .hasMessage("map \"m-1\" is not in this workspace. Look at the list of maps.");
    }

    @Test
    void listsNewestIdFirst() {
        store().save("w-1", map("m-1"), 0);
        store().save("w-1", map("m-2"), 0);
        assertThat(store().list("w-1")).extracting(MapHead::id).containsExactly("m-2", "m-1");
    }

    @Test
    void deletesOnce() {
        store().save("w-1", map("m-1"), 0);
        assertThat(store().delete("w-1", "m-1")).isTrue();
        assertThat(store().delete("w-1", "m-1")).isFalse();
        assertThat(store().find("w-1", "m-1")).isEmpty();
    }
}
