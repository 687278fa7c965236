package dev.waymark.store.documents.budget;

import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Tables of spend in the table {@code spend}, an entry a row. */
public final class DocumentSpend implements SpendStore {
    private final Database database;

    /** Tables of spend in a database. */
    public DocumentSpend(Database database) {
        this.database = database;
    }

    private record Row(Spend.Entry entry, Instant savedAt) {}

    @Override
    public Optional<KeptSpend> find(String workspace) {
        List<Row> rows =
                database.list(
                        "SELECT month, channel, amount, saved_at FROM spend WHERE workspace_id = ?",
                        DocumentSpend::row,
                        workspace);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeptSpend(
                                new Spend(rows.stream().map(Row::entry).toList()),
                                rows.getFirst().savedAt()));
    }

    @Override
    public void save(String workspace, KeptSpend spend) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection, "DELETE FROM spend WHERE workspace_id = ?", workspace);
                    insert(connection, workspace, spend);
                    return true;
                });
    }

    @Override
    public boolean delete(String workspace) {
        return database.change("DELETE FROM spend WHERE workspace_id = ?", workspace) > 0;
    }

    private static void insert(Connection connection, String workspace, KeptSpend spend)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO spend (workspace_id, month, channel, amount, saved_at)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, workspace);
            statement.setLong(5, spend.savedAt().toEpochMilli());
            for (Spend.Entry entry : spend.spend().entries()) {
                statement.setString(2, entry.month().toString());
                statement.setString(3, entry.channel());
                statement.setDouble(4, entry.amount());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Spend.Entry(
                        row.getString("channel"),
                        YearMonth.parse(row.getString("month")),
                        row.getDouble("amount")),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
