package dev.waymark.store.documents.privacy;

import dev.waymark.app.expiry.ExpiryPeriod;
import dev.waymark.app.expiry.ExpiryStore;
import dev.waymark.store.documents.sql.Database;

import java.util.List;

/** Periods in the table {@code expiry_periods}. */
public final class DocumentExpiry implements ExpiryStore {
    private final Database database;

    /** Periods in a database. */
    public DocumentExpiry(Database database) {
        this.database = database;
    }

    @Override
    public List<ExpiryPeriod> periods(String workspace) {
        return database.list(
                "SELECT type, days FROM expiry_periods WHERE workspace_id = ? ORDER BY type",
                row -> new ExpiryPeriod(row.getString("type"), row.getInt("days")),
                workspace);
    }

    @Override
    public void save(String workspace, List<ExpiryPeriod> periods) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "DELETE FROM expiry_periods WHERE workspace_id = ?",
                            workspace);
                    for (ExpiryPeriod period : periods) {
                        Database.change(
                                connection,
                                "INSERT INTO expiry_periods (workspace_id, type, days) VALUES"
                                        + " (?, ?, ?)",
                                workspace,
                                period.type(),
                                (long) period.days());
                    }
                    return true;
                });
    }
}
