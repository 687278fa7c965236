package dev.waymark.store.documents;

import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.ViewStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Views in the table {@code views}. */
final class DocumentViews implements ViewStore {
    private static final String SELECT =
            "SELECT id, name, screen, search, owner, shared, saved_at FROM views"
                    + " WHERE workspace_id = ?";

    private final Database database;

    DocumentViews(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedView> list(String workspace) {
        return database.list(SELECT + " ORDER BY name, id", DocumentViews::view, workspace);
    }

    @Override
    public Optional<SavedView> find(String workspace, String id) {
        return database.first(SELECT + " AND id = ?", DocumentViews::view, workspace, id);
    }

    /** One statement, so that of two writers at once only one gets a name. */
    @Override
    public boolean save(String workspace, SavedView view) {
        return database.change(
                        "INSERT INTO views"
                                + " (workspace_id, id, name, screen, search, owner, shared,"
                                + " saved_at)"
                                + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                                + " (SELECT 1 FROM views WHERE workspace_id = ? AND owner = ?"
                                + " AND name = ? AND id <> ?)"
                                + " ON CONFLICT (workspace_id, id) DO UPDATE SET"
                                + " name = excluded.name, screen = excluded.screen,"
                                + " search = excluded.search, owner = excluded.owner,"
                                + " shared = excluded.shared, saved_at = excluded.saved_at",
                        workspace,
                        view.id(),
                        view.name(),
                        view.screen(),
                        view.search(),
                        view.owner(),
                        view.shared(),
                        view.savedAt(),
                        workspace,
                        view.owner(),
                        view.name(),
                        view.id())
                == 1;
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change("DELETE FROM views WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getString("id"),
                row.getString("name"),
                row.getString("screen"),
                row.getString("search"),
                row.getString("owner"),
                row.getBoolean("shared"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
