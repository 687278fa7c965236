package dev.waymark.store.documents.tickets;

import dev.waymark.app.opportunities.Ticket;
import dev.waymark.app.opportunities.tickets.TicketStore;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tickets in the table {@code tickets}. */
public final class DocumentTickets implements TicketStore {
    private static final String SELECT =
            "SELECT opportunity_id, destination_id, destination_name, state, ticket_key, link,"
                    + " sent_by, sent_at FROM tickets WHERE workspace_id = ? ";

    private static final String CLAIMED =
            " WHERE workspace_id = ? AND opportunity_id = ? AND destination_id = ? AND state ="
                    + " 'sending' AND sent_at = ?";

    private final Database database;

    /** The tickets of a database. */
    public DocumentTickets(Database database) {
        this.database = database;
    }

    /** All tickets of a workspace by the opportunity's id, oldest first. */
    public Map<String, List<Ticket>> byOpportunity(String workspace) {
        return database
                .list(
                        SELECT + "ORDER BY sent_at, destination_id",
                        row -> Map.entry(row.getString("opportunity_id"), read(row)),
                        workspace)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Optional<Ticket> find(String workspace, String opportunity, String destination) {
        return database.first(
                SELECT + "AND opportunity_id = ? AND destination_id = ?",
                DocumentTickets::read,
                workspace,
                opportunity,
                destination);
    }

    @Override
    public boolean claim(String workspace, String opportunity, Ticket it, @Nullable Ticket before) {
        if (before != null) {
            return database.change(
                            "UPDATE tickets SET destination_name = ?, state = ?, sent_by = ?,"
                                    + " sent_at = ? WHERE workspace_id = ? AND opportunity_id = ?"
                                    + " AND destination_id = ? AND state = ? AND sent_at = ?",
                            it.name(),
                            it.state().toString(),
                            it.sentBy(),
                            it.sentAt(),
                            workspace,
                            opportunity,
                            it.destination(),
                            before.state().toString(),
                            before.sentAt())
                    == 1;
        }
        return database.change(
                        "INSERT INTO tickets (workspace_id, opportunity_id, destination_id,"
                                + " destination_name, state, ticket_key, link, sent_by, sent_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id,"
                                + " opportunity_id, destination_id) DO NOTHING",
                        workspace,
                        opportunity,
                        it.destination(),
                        it.name(),
                        it.state().toString(),
                        it.key(),
                        it.link(),
                        it.sentBy(),
                        it.sentAt())
                == 1;
    }

    @Override
    public void save(String workspace, String opportunity, Ticket it) {
        database.change(
                "UPDATE tickets SET state = ?, ticket_key = ?, link = ?" + CLAIMED,
                it.state().toString(),
                it.key(),
                it.link(),
                workspace,
                opportunity,
                it.destination(),
                it.sentAt());
    }

    @Override
    public void release(String workspace, String opportunity, Ticket claim) {
        database.change(
                "DELETE FROM tickets" + CLAIMED,
                workspace,
                opportunity,
                claim.destination(),
                claim.sentAt());
    }

    private static Ticket read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Ticket(
                row.getString("destination_id"),
                row.getString("destination_name"),
                Arrays.stream(Ticket.State.values())
                        .filter(it -> it.toString().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("unknown state " + state)),
                row.getString("ticket_key"),
                row.getString("link"),
                row.getString("sent_by"),
                Instant.ofEpochMilli(row.getLong("sent_at")));
    }
}
