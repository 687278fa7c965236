package dev.waymark.store.documents.tickets;

import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.app.opportunities.tickets.DestinationStore;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Destinations in the table {@code ticket_destinations}. */
public final class DocumentDestinations implements DestinationStore {
    private final Database database;

    /** The destinations of a database. */
    public DocumentDestinations(Database database) {
        this.database = database;
    }

    @Override
    public List<Destination> ofWorkspace(String workspace) {
        return database.list(
                "SELECT id, name, kind, address, project, user_name, created_by, created_at"
                        + " FROM ticket_destinations WHERE workspace_id = ? ORDER BY id",
                DocumentDestinations::read,
                workspace);
    }

    @Override
    public boolean add(String workspace, Destination it, @Nullable String sealed) {
        return database.change(
                        "INSERT INTO ticket_destinations (workspace_id, id, name, kind, address,"
                                + " project, user_name, secret, created_by, created_at) VALUES (?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id, name) DO"
                                + " NOTHING",
                        workspace,
                        it.id(),
                        it.name(),
                        it.kind().label(),
                        it.address().toString(),
                        it.project(),
                        it.user(),
                        sealed,
                        it.createdBy(),
                        it.createdAt())
                == 1;
    }

    @Override
    public Optional<String> secret(String workspace, String id) {
        return database.first(
                "SELECT secret FROM ticket_destinations WHERE workspace_id = ? AND id = ? AND"
                        + " secret IS NOT NULL",
                row -> row.getString("secret"),
                workspace,
                id);
    }

    @Override
    public boolean renew(String workspace, String id, String sealed) {
        return database.change(
                        "UPDATE ticket_destinations SET secret = ? WHERE workspace_id = ? AND id ="
                                + " ?",
                        sealed,
                        workspace,
                        id)
                == 1;
    }

    @Override
    public boolean remove(String workspace, String id) {
        return database.change(
                        "DELETE FROM ticket_destinations WHERE workspace_id = ? AND id = ?",
                        workspace,
                        id)
                == 1;
    }

    private static Destination read(ResultSet row) throws SQLException {
        return new Destination(
                row.getString("id"),
                row.getString("name"),
                DestinationKind.of(row.getString("kind")),
                URI.create(row.getString("address")),
                row.getString("project"),
                row.getString("user_name"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
