package dev.waymark.app.boards;

import dev.waymark.app.id.Ids;
import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.ViewStore;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.trends.metrics.MetricText;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What people do with the boards of a workspace. Whether they may is asked before, by {@link
 * dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class Boards {
    private static final int MOST = 200;

    private final BoardStore store;
    private final ViewStore views;
    private final Ids ids;
    private final Clock clock;

    /** Boards that are kept in a store, with views of another. */
    public Boards(BoardStore store, ViewStore views, Ids ids, Clock clock) {
        this.store = store;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** All boards of a workspace, by name; empty if there is none. */
    public List<Board> list(String workspace) {
        return store.list(workspace);
    }

    /**
     * One board.
     *
     * @throws JourneyException UNKNOWN_BOARD
     */
    public Board find(String workspace, String id) {
        return store.find(workspace, id).orElseThrow(() -> unknown(id));
    }

    /**
     * Keeps a new board without tiles.
     *
     * @throws JourneyException INVALID_VALUE; NAME_TAKEN; TOO_MANY_BOARDS if there are 200
     */
    public Board add(String workspace, String name) {
        if (store.list(workspace).size() >= MOST) {
            throw JourneyException.limit(
                    "TOO_MANY_BOARDS",
                    "the workspace has %d boards already. Remove some that nobody uses.",
                    MOST);
        }
        Board board = new Board(ids.next(), name.strip(), List.of(), 1, clock.instant());
        if (!store.save(workspace, board)) {
            throw nameTaken(board);
        }
        return board;
    }

    /**
     * Changes a board: its name, its tiles, their order.
     *
     * @param version the one that the change was made on
     * @throws JourneyException UNKNOWN_BOARD; BOARD_CHANGED if it was changed since; UNKNOWN_VIEW
     *     if a tile's view is not shared in the workspace; INVALID_METRIC and other faults of a
     *     metric's text; NAME_TAKEN
     */
    public Board change(
            String workspace, String id, String name, List<Board.Tile> tiles, long version) {
        Board before = find(workspace, id);
        if (before.version() != version) {
            throw changed(before);
        }
        List<Board.Tile> checked =
                tiles.stream().map(tile -> checked(workspace, before, tile)).toList();
        Board board = new Board(id, name.strip(), checked, version + 1, clock.instant());
        if (!store.save(workspace, board)) {
            Board now = find(workspace, id);
            throw now.version() == version ? nameTaken(board) : changed(now);
        }
        return board;
    }

    /**
     * Removes a board; its views stay.
     *
     * @throws JourneyException UNKNOWN_BOARD
     */
    public void delete(String workspace, String id) {
        if (!store.delete(workspace, id)) {
            throw unknown(id);
        }
    }

    /** A new tile must show what is there; one that was there before may stay. */
    private Board.Tile checked(String workspace, Board before, Board.Tile tile) {
        String metric = tile.metric();
        if (metric != null) {
            return new Board.Tile(null, MetricText.parse(metric).text());
        }
        Optional<SavedView> view =
                Optional.ofNullable(tile.view()).flatMap(id -> views.find(workspace, id));
        if (!before.tiles().contains(tile) && view.filter(SavedView::shared).isEmpty()) {
            throw JourneyException.access(
                    "UNKNOWN_VIEW",
                    "a tile's view is not shared in this workspace. Share it first, so that"
                            + " everybody who sees the board sees it.");
        }
        return tile;
    }

    private static JourneyException nameTaken(Board board) {
        return JourneyException.user(
                "NAME_TAKEN",
                "another board is called \"%s\". Give this one another name.",
                board.name());
    }

    private static JourneyException changed(Board now) {
        return JourneyException.user(
                "BOARD_CHANGED",
                "board \"%s\" was changed by somebody else in between (version %d). Load it again,"
                        + " then repeat your change.",
                now.name(),
                now.version());
    }

    private static JourneyException unknown(String id) {
        return JourneyException.access(
                "UNKNOWN_BOARD",
                "board \"%s\" is not in this workspace. Look at the list of boards.",
                id.length() <= 40 ? id : id.substring(0, 40) + "…");
    }
}
