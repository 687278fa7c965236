package dev.waymark.store.documents.findings;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.OpportunityStore;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.tickets.DocumentTickets;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Opportunities as documents in the table {@code opportunities}. */
public final class DocumentOpportunities implements OpportunityStore {
    private final Database database;

    /** The opportunities of a database. */
    public DocumentOpportunities(Database database) {
        this.database = database;
    }

    @Override
    public List<Opportunity> list(String workspace) {
        Map<String, List<Ticket>> tickets = new DocumentTickets(database).byOpportunity(workspace);
        return database.list(
                "SELECT id, document, saved_at FROM opportunities WHERE workspace_id = ?"
                        + " ORDER BY id",
                row -> opportunity(row, tickets),
                workspace);
    }

    @Override
    public void save(String workspace, Opportunity opportunity) {
        database.change(
                "INSERT INTO opportunities (workspace_id, id, document, saved_at)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (workspace_id, id) DO UPDATE SET"
                        + " document = excluded.document, saved_at = excluded.saved_at",
                workspace,
                opportunity.id(),
                write(opportunity),
                opportunity.savedAt());
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change(
                        "DELETE FROM opportunities WHERE workspace_id = ? AND id = ?",
                        workspace,
                        id)
                == 1;
    }

    private static String write(Opportunity it) {
        ObjectNode node =
                MapJson.mapper()
                        .createObjectNode()
                        .put("name", it.name())
                        .put("about", it.about())
                        .put("finding", it.finding())
                        .put("map", it.map())
                        .put("step", it.step())
                        .put("owner", it.owner())
                        .put("department", it.department())
                        .put("effortDays", it.effortDays())
                        .put("cost", it.cost())
                        .put("expected", it.expected())
                        .put("state", it.state().toString())
                        .put("due", text(it.due()))
                        .put("released", text(it.released()));
        write(node, "perMonth", it.perMonth());
        write(node, "value", it.value());
        return node.toString();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void write(ObjectNode node, String name, @Nullable Estimate estimate) {
        if (estimate != null) {
            node.putObject(name)
                    .put("amount", estimate.amount())
                    .put("low", estimate.low())
                    .put("high", estimate.high());
        }
    }

    private static Opportunity opportunity(ResultSet row, Map<String, List<Ticket>> tickets)
            throws SQLException {
        JsonNode node = MapJson.mapper().readTree(row.getString("document"));
        String state = node.path("state").stringValue();
        return new Opportunity(
                row.getString("id"),
                node.path("name").stringValue(),
                node.path("about").stringValue(),
                text(node, "finding"),
                text(node, "map"),
                text(node, "step"),
                text(node, "owner"),
                text(node, "department"),
                node.path("effortDays").doubleValue(),
                node.hasNonNull("cost") ? (Double) node.path("cost").doubleValue() : null,
                node.path("expected").doubleValue(),
                estimate(node, "perMonth"),
                estimate(node, "value"),
                Arrays.stream(Opportunity.State.values())
                        .filter(it -> it.toString().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("unknown state " + state)),
                day(node, "due"),
                day(node, "released"),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                tickets.getOrDefault(row.getString("id"), List.of()));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).stringValue() : null;
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        return node.hasNonNull(name) ? LocalDate.parse(node.path(name).stringValue()) : null;
    }

    private static @Nullable Estimate estimate(JsonNode node, String name) {
        JsonNode of = node.path(name);
        return of.isObject()
                ? new Estimate(
                        of.path("amount").doubleValue(),
                        of.path("low").doubleValue(),
                        of.path("high").doubleValue())
                : null;
    }
}
