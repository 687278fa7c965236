package dev.waymark.app.boards.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.boards.Board;
import dev.waymark.app.boards.BoardStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every store of boards must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class BoardStoreContract {
    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract BoardStore store();

    private static Board board(String id, String name, long version, Board.Tile... tiles) {
        return new Board(
                id, name, List.of(tiles), version, Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void keepsABoardWithItsTilesInTheirOrder() {
        Board.Tile view = new Board.Tile("v-1", null);
        Board.Tile metric = new Board.Tile(null, "events where type is \"купівля\"");
        assertThat(store().save("w-1", board("b-1", "Дошка", 1, metric, view, metric))).isTrue();
        assertThat(store().find("w-1", "b-1"))
                .contains(board("b-1", "Дошка", 1, metric, view, metric));
        assertThat(store().save("w-1", board("b-1", "Дошка", 2, view))).isTrue();
        assertThat(store().list("w-1")).containsExactly(board("b-1", "Дошка", 2, view));
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        store().save("w-1", board("b-1", "a", 1));
        assertThat(store().save("w-1", board("b-1", "a", 1))).isFalse();
        assertThat(store().save("w-1", board("b-1", "a", 3))).isFalse();
        assertThat(store().save("w-1", board("b-2", "b", 2))).isFalse();
        assertThat(store().find("w-1", "b-1")).contains(board("b-1", "a", 1));
        assertThat(store().find("w-1", "b-2")).isEmpty();
    }

    @Test
    void refusesANameThatAnotherBoardHas() {
        store().save("w-1", board("b-1", "a", 1));
        store().save("w-1", board("b-2", "b", 1));
        assertThat(store().save("w-1", board("b-3", "a", 1))).isFalse();
        assertThat(store().save("w-1", board("b-2", "a", 2))).isFalse();
        assertThat(store().list("w-1")).extracting(Board::name).containsExactly("a", "b");
    }

    @Test
    void showsNoBoardToAnotherWorkspace() {
        store().save("w-1", board("b-1", "ours", 1));
        assertThat(store().find("w-2", "b-1")).isEmpty();
        assertThat(store().list("w-2")).isEmpty();
        assertThat(store().delete("w-2", "b-1")).isFalse();
        assertThat(store().save("w-2", board("b-1", "ours", 1))).isTrue();
    }

    @Test
    void deletesOnceWithTheTiles() {
        store().save("w-1", board("b-1", "a", 1, new Board.Tile("v-1", null)));
        assertThat(store().delete("w-1", "b-1")).isTrue();
        assertThat(store().delete("w-1", "b-1")).isFalse();
        assertThat(store().save("w-1", board("b-1", "a", 1))).isTrue();
        assertThat(store().find("w-1", "b-1")).contains(board("b-1", "a", 1));
    }
}
