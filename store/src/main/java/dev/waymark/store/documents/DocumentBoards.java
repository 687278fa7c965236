package dev.waymark.store.documents;

import dev.waymark.app.boards.Board;
import dev.waymark.app.boards.BoardStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Boards in the tables {@code boards} and {@code board_tiles}. */
final class DocumentBoards implements BoardStore {
    private static final String SELECT =
            "SELECT id, name, version, saved_at FROM boards WHERE workspace_id = ?";

    private final Database database;

    DocumentBoards(Database database) {
        this.database = database;
    }

    @Override
    public List<Board> list(String workspace) {
        return database.list(SELECT + " ORDER BY name", DocumentBoards::head, workspace).stream()
                .map(board -> withTiles(workspace, board))
                .toList();
    }

    @Override
    public Optional<Board> find(String workspace, String id) {
        return database.first(SELECT + " AND id = ?", DocumentBoards::head, workspace, id)
                .map(board -> withTiles(workspace, board));
    }

    private Board withTiles(String workspace, Board head) {
        List<Board.Tile> tiles =
                database.list(
                        "SELECT view_id, metric FROM board_tiles"
                                + " WHERE workspace_id = ? AND board_id = ? ORDER BY place",
                        row -> new Board.Tile(row.getString("view_id"), row.getString("metric")),
                        workspace,
                        head.id());
        return new Board(head.id(), head.name(), tiles, head.version(), head.savedAt());
    }

    @Override
    public boolean save(String workspace, Board board) {
        return database.atomically(
                connection -> {
                    int kept =
                            board.version() == 1
                                    ? Database.change(
                                            connection,
                                            "INSERT INTO boards (workspace_id, id, name, version,"
                                                + " saved_at) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS"
                                                + " (SELECT 1 FROM boards WHERE workspace_id = ?"
                                                + " AND (name = ? OR id = ?))",
                                            workspace,
                                            board.id(),
                                            board.name(),
                                            board.version(),
                                            board.savedAt(),
                                            workspace,
                                            board.name(),
                                            board.id())
                                    : Database.change(
                                            connection,
                                            "UPDATE boards SET name = ?, version = ?, saved_at = ?"
                                                    + " WHERE workspace_id = ? AND id = ?"
                                                    + " AND version = ? AND NOT EXISTS"
                                                    + " (SELECT 1 FROM boards other"
                                                    + " WHERE other.workspace_id = ?"
                                                    + " AND other.name = ? AND other.id <> ?)",
                                            board.name(),
                                            board.version(),
                                            board.savedAt(),
                                            workspace,
                                            board.id(),
                                            board.version() - 1,
                                            workspace,
                                            board.name(),
                                            board.id());
                    if (kept != 1) {
                        return false;
                    }
                    Database.change(
                            connection,
                            "DELETE FROM board_tiles WHERE workspace_id = ? AND board_id = ?",
                            workspace,
                            board.id());
                    for (int place = 0; place < board.tiles().size(); place++) {
                        Board.Tile tile = board.tiles().get(place);
                        Database.change(
                                connection,
                                "INSERT INTO board_tiles"
                                        + " (workspace_id, board_id, place, view_id, metric)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                workspace,
                                board.id(),
                                (long) place,
                                tile.view(),
                                tile.metric());
                    }
                    return true;
                });
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change(
                        "DELETE FROM boards WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static Board head(ResultSet row) throws SQLException {
        return new Board(
                row.getString("id"),
                row.getString("name"),
                List.of(),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
