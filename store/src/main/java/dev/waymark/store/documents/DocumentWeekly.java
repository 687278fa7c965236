package dev.waymark.store.documents;

import dev.waymark.app.mail.MailAddress;
import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weekly sheets in the tables {@code weekly_metrics}, {@code weekly_schedules} and {@code
 * weekly_mails}.
 */
final class DocumentWeekly implements WeeklyStore {
    private static final String BEGUN = "begun";
    private static final String SENT = "sent";
    private static final String FAILED = "failed";
    private static final String SELECT =
            "SELECT workspace_id, weekday, hour, zone, language, recipients, since"
                    + " FROM weekly_schedules";

    private final Database database;

    DocumentWeekly(Database database) {
        this.database = database;
    }

    @Override
    public List<String> metrics(String workspace) {
        return database.list(
                "SELECT metric FROM weekly_metrics WHERE workspace_id = ? ORDER BY place",
                row -> row.getString("metric"),
                workspace);
    }

    @Override
    public void choose(String workspace, List<String> metrics) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "DELETE FROM weekly_metrics WHERE workspace_id = ?",
                            workspace);
                    for (int place = 0; place < metrics.size(); place++) {
                        Database.change(
                                connection,
                                "INSERT INTO weekly_metrics (workspace_id, place, metric)"
                                        + " VALUES (?, ?, ?)",
                                workspace,
                                (long) place,
                                metrics.get(place));
                    }
                    return true;
                });
    }

    @Override
    public Optional<Schedule> schedule(String workspace) {
        return database.first(
                        SELECT + " WHERE workspace_id = ?", DocumentWeekly::schedule, workspace)
                .flatMap(found -> found);
    }

    @Override
    public void plan(String workspace, Optional<Schedule> schedule) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "DELETE FROM weekly_schedules WHERE workspace_id = ?",
                            workspace);
                    if (schedule.isPresent()) {
                        Schedule planned = schedule.get();
                        Database.change(
                                connection,
                                "INSERT INTO weekly_schedules (workspace_id, weekday, hour, zone,"
                                        + " language, recipients, since)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                                workspace,
                                (long) planned.day().getValue(),
                                (long) planned.hour(),
                                planned.zone().getId(),
                                planned.language(),
                                String.join("\n", planned.recipients()),
                                planned.since());
                    }
                    return true;
                });
    }

    @Override
    public Map<String, Schedule> schedules() {
        Map<String, Schedule> found = new LinkedHashMap<>();
        database.list(
                        SELECT + " ORDER BY workspace_id",
                        row -> Map.entry(row.getString("workspace_id"), schedule(row)))
                .forEach(entry -> entry.getValue().ifPresent(it -> found.put(entry.getKey(), it)));
        return found;
    }

    /** One statement, so that of two servers at once only one begins. */
    @Override
    public boolean begin(String workspace, Instant due, int attempts) {
        return database.change(
                        "INSERT INTO weekly_mails (workspace_id, due_at, state, attempts)"
                                + " VALUES (?, ?, ?, 1)"
                                + " ON CONFLICT (workspace_id, due_at) DO UPDATE SET"
                                + " state = ?, attempts = weekly_mails.attempts + 1"
                                + " WHERE weekly_mails.state = ? AND weekly_mails.attempts < ?",
                        workspace,
                        due,
                        BEGUN,
                        BEGUN,
                        FAILED,
                        (long) attempts)
                == 1;
    }

    @Override
    public void end(String workspace, Instant due, boolean sent) {
        database.change(
                "UPDATE weekly_mails SET state = ? WHERE workspace_id = ? AND due_at = ?",
                sent ? SENT : FAILED,
                workspace,
                due);
    }

    /**
     * Without addresses that were taken once and that no mail can be sent to; empty if none is
     * left.
     */
    private static Optional<Schedule> schedule(ResultSet row) throws SQLException {
        List<String> recipients =
                row.getString("recipients").lines().filter(MailAddress::isPlain).toList();
        return recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Schedule(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getInt("hour"),
                                ZoneId.of(row.getString("zone")),
                                row.getString("language"),
                                recipients,
                                Instant.ofEpochMilli(row.getLong("since"))));
    }
}
