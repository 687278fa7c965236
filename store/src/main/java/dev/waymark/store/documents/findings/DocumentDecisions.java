package dev.waymark.store.documents.findings;

import dev.waymark.app.findings.decisions.Decision;
import dev.waymark.app.findings.decisions.DecisionStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Decisions in the table {@code finding_decisions}. */
public final class DocumentDecisions implements DecisionStore {
    private final Database database;

    /** The decisions of a database. */
    public DocumentDecisions(Database database) {
        this.database = database;
    }

    @Override
    public List<Decision> list(String workspace) {
        return database.list(
                "SELECT finding, state, reason, map_id, card_id, author_name, decided_at"
                        + " FROM finding_decisions WHERE workspace_id = ?"
                        + " ORDER BY decided_at DESC, finding",
                DocumentDecisions::decision,
                workspace);
    }

    @Override
    public void save(String workspace, Decision decision) {
        database.change(
                "INSERT INTO finding_decisions (workspace_id, finding, state, reason, map_id,"
                        + " card_id, author_name, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (workspace_id, finding) DO UPDATE SET"
                        + " state = excluded.state, reason = excluded.reason,"
                        + " map_id = excluded.map_id, card_id = excluded.card_id,"
                        + " author_name = excluded.author_name, decided_at = excluded.decided_at",
                workspace,
                decision.finding(),
                decision.state().toString(),
                decision.reason(),
                decision.map(),
                decision.card(),
                decision.by(),
                decision.at());
    }

    @Override
    public boolean delete(String workspace, String finding) {
        return database.change(
                        "DELETE FROM finding_decisions WHERE workspace_id = ? AND finding = ?",
                        workspace,
                        finding)
                == 1;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Decision(
                row.getString("finding"),
                Arrays.stream(Decision.State.values())
                        .filter(it -> it.toString().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new SQLException("unknown state " + state)),
                row.getString("reason"),
                row.getString("map_id"),
                row.getString("card_id"),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("decided_at")));
    }
}
