package dev.waymark.store.documents.privacy;

import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/** Marks in the table {@code personal_marks}. */
public final class DocumentMarks implements MarkStore {
    private final Database database;

    /** Marks in a database. */
    public DocumentMarks(Database database) {
        this.database = database;
    }

    @Override
    public PersonalMarks marks(String workspace) {
        Map<String, Boolean> marks = new TreeMap<>();
        database.list(
                        "SELECT property, personal FROM personal_marks WHERE workspace_id = ?",
                        row -> Map.entry(row.getString("property"), row.getBoolean("personal")),
                        workspace)
                .forEach(it -> marks.put(it.getKey(), it.getValue()));
        return new PersonalMarks(marks);
    }

    @Override
    public void mark(String workspace, String property, @Nullable Boolean personal) {
        if (personal == null) {
            database.change(
                    "DELETE FROM personal_marks WHERE workspace_id = ? AND property = ?",
                    workspace,
                    property);
        } else {
            database.change(
                    "INSERT INTO personal_marks (workspace_id, property, personal) VALUES (?, ?, ?)"
                            + " ON CONFLICT (workspace_id, property) DO UPDATE SET personal ="
                            + " excluded.personal",
                    workspace,
                    property,
                    personal);
        }
    }
}
