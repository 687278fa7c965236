package dev.waymark.app.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.boards.contract.BoardStoreContract;
import dev.waymark.app.boards.contract.InMemoryBoardStore;
import dev.waymark.app.id.Ids;
import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.contract.InMemoryViewStore;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The fake does what the adapters must, and the use cases stand on it. */
class BoardsTest extends BoardStoreContract {
    private final InMemoryBoardStore store = new InMemoryBoardStore();
    private final InMemoryViewStore views = new InMemoryViewStore();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Boards boards =
            new Boards(store, views, new Ids(clock, new SecureRandom()), clock);

    @Override
    protected BoardStore store() {
        return store;
    }

    @Test
    void putsSharedViewsAndMetricsInTheirOrder() {
        keep("v-1", true);
        Board board = boards.add("w-1", " Weekly ");
        Board changed =
                boards.change(
                        "w-1",
                        board.id(),
                        "Weekly",
                        List.of(
                                new Board.Tile(null, "events where buy"),
                                new Board.Tile("v-1", null)),
                        1);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.tiles().getFirst().metric()).isEqualTo("events where type is \"buy\"");
        views.delete("w-1", "v-1");
        assertThat(boards.change("w-1", board.id(), "Weekly", changed.tiles(), 2).tiles())
                .hasSize(2);
    }

    @Test
    void refusesViewsThatNotEverybodySees() {
        keep("v-1", false);
        Board board = boards.add("w-1", "Weekly");
        assertThatThrownBy(
                        () ->
                                boards.change(
                                        "w-1",
                                        board.id(),
                                        "Weekly",
                                        List.of(new Board.Tile("v-1", null)),
                                        1))
                .hasMessageStartingWith("a tile's view is not shared");
        assertThatThrownBy(() -> new Board.Tile("v-1", "customers"))
                .hasMessage("a tile holds a view or a metric. Give one of both.");
    }

    @Test
    void tellsWhoComesTooLate() {
        Board board = boards.add("w-1", "Weekly");
        boards.change("w-1", board.id(), "Weekly", List.of(), 1);
        assertThatThrownBy(() -> boards.change("w-1", board.id(), "Late", List.of(), 1))
                .hasMessageContaining("was changed by somebody else in between (version 2)");
        boards.add("w-1", "Other");
        assertThatThrownBy(() -> boards.change("w-1", board.id(), "Other", List.of(), 2))
                .hasMessage("another board is called \"Other\". Give this one another name.");
    }

    private void keep(String id, boolean shared) {
        views.save("w-1", new SavedView(id, id, "funnel", "", "user:ada", shared, Instant.EPOCH));
    }
}
