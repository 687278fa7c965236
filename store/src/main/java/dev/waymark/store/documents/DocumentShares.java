package dev.waymark.store.documents;

import dev.waymark.app.maps.shares.Share;
import dev.waymark.app.maps.shares.ShareStore;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.sql.TextList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links to maps in the table {@code map_shares}. */
final class DocumentShares implements ShareStore {
    private static final String COLUMNS =
            "SELECT id, workspace_id, map_id, hidden_lanes, password_hash, expires_at, author,"
                    + " made_at FROM map_shares WHERE ";

    private final Database database;

    DocumentShares(Database database) {
        this.database = database;
    }

    @Override
    public List<Share> list(String workspace, String map) {
        return database.list(
                COLUMNS + "workspace_id = ? AND map_id = ? ORDER BY made_at DESC, id DESC",
                DocumentShares::share,
                workspace,
                map);
    }

    @Override
    public boolean add(Share share, String tokenHash) {
        return database.change(
                        "INSERT INTO map_shares (token_hash, id, workspace_id, map_id,"
                                + " hidden_lanes, password_hash, expires_at, author, made_at)"
                                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS"
                                + " (SELECT 1 FROM maps WHERE workspace_id = ? AND id = ?)",
                        tokenHash,
                        share.id(),
                        share.workspace(),
                        share.map(),
                        TextList.write(share.hiddenLanes()),
                        share.passwordHash(),
                        share.expiresAt(),
                        share.by(),
                        share.at(),
                        share.workspace(),
                        share.map())
                == 1;
    }

    @Override
    public Optional<Share> find(String tokenHash) {
        return database.first(COLUMNS + "token_hash = ?", DocumentShares::share, tokenHash);
    }

    @Override
    public boolean delete(String workspace, String map, String id) {
        return database.change(
                        "DELETE FROM map_shares WHERE workspace_id = ? AND map_id = ? AND id = ?",
                        workspace,
                        map,
                        id)
                == 1;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("map_id"),
                TextList.read(row.getString("hidden_lanes")),
                row.getString("password_hash"),
                Database.instant(row, "expires_at"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("made_at")));
    }
}
