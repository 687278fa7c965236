package dev.waymark.formats.source;

import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.csv.CsvDialect;
import dev.waymark.formats.faults.Fault;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes previews. */
final class Previews {
    /** How many rows a preview looks through for a transition {@code complete}. */
    static final int SCANNED_ROWS = 100_000;

    private static final int CHECKED_ROWS = 1_000;

    private static final int SAMPLES = 5;

    private Previews() {}

    static void firstEvents(
            Plan plan,
            boolean onlyComplete,
            int most,
            List<Preview.FirstEvent> events,
            Faults faults) {
        int[] left = {CHECKED_ROWS};
        EventRows rows =
                new EventRows(
                        plan,
                        onlyComplete,
                        event -> {
                            if (events.size() < most) {
                                events.add(
                                        new Preview.FirstEvent(
                                                event.customer(),
                                                Instant.ofEpochMilli(event.timeMillis()),
                                                event.type(),
                                                event.channel()));
                            }
                        },
                        faults,
                        () -> --left[0] > 0);
        plan.rows().read(rows, new ByteMeter());
    }

    static Preview of(
            Plan plan,
            boolean onlyComplete,
            int rows,
            List<Preview.FirstEvent> events,
            List<Fault> faults) {
        CsvDialect dialect = plan.dialect();
        return new Preview(
                plan.format().toString(),
                plan.encoding() == null ? null : plan.encoding().name(),
                plan.file().compression().toString(),
                dialect == null ? null : String.valueOf(dialect.delimiter()),
                dialect == null
                        ? null
                        : dialect.quote() == CsvDialect.NO_QUOTE
                                ? ""
                                : String.valueOf(dialect.quote()),
                dialect == null ? null : dialect.header(),
                plan.zone().getId().equals("Z") ? "UTC" : plan.zone().getId(),
                plan.timeFormat(),
                plan.alternatives(),
                plan.column(Role.LIFECYCLE) < 0 ? null : onlyComplete ? "complete" : "all",
                columns(plan),
                rows(plan, rows),
                events,
                faults);
    }

    private static List<Preview.Column> columns(Plan plan) {
        List<Preview.Column> columns = new ArrayList<>();
        List<String> names = plan.sample().names();
        for (int i = 0; i < names.size(); i++) {
            columns.add(
                    new Preview.Column(
                            i,
                            names.get(i),
                            role(plan, i),
                            plan.roles().ignored().contains(i),
                            plan.sample().samples(i, SAMPLES)));
        }
        return columns;
    }

    private static @Nullable String role(Plan plan, int column) {
        for (Map.Entry<Role, Integer> entry : plan.columns().entrySet()) {
            if (entry.getValue() == column) {
                return entry.getKey().toString();
            }
        }
        return null;
    }

    private static List<Preview.Row> rows(Plan plan, int most) {
        List<Preview.Row> rows = new ArrayList<>();
        for (List<@Nullable String> cells : plan.sample().rows()) {
            if (rows.size() == most) {
                break;
            }
            List<@Nullable String> all = new ArrayList<>(cells);
            while (all.size() < plan.sample().names().size()) {
                all.add(null);
            }
            rows.add(new Preview.Row(all));
        }
        return rows;
    }
}
