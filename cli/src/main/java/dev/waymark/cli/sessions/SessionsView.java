package dev.waymark.cli.sessions;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.sessions.Sessions;
import dev.waymark.engine.sessions.Sessions.Length;
import dev.waymark.engine.sessions.Sessions.Spread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sessions as lines of numbers and tables of their ends. CSV carries the ends. */
final class SessionsView {
    private SessionsView() {}

    static View of(Sessions sessions) {
        List<String> lines = new ArrayList<>();
        lines.add(sessions.definition());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d sessions of %,d customers",
                        sessions.sessions(),
                        sessions.customers()));
        spread(lines, "sessions a customer", sessions.perCustomer());
        spread(lines, "events a session", sessions.events());
        Length length = sessions.duration();
        if (length != null) {
            lines.add(
                    "length: mean %s, median %s, 95 %% up to %s, longest %s"
                            .formatted(
                                    Cell.of(length.mean()).shown(),
                                    Cell.of(length.median()).shown(),
                                    Cell.of(length.p95()).shown(),
                                    Cell.of(length.max()).shown()));
            lines.add("bounces: " + Cell.share(sessions.bounceShare()).shown());
        }
        return new View(
                List.of(
                        new View.Section(lines, Table.of("type").build()),
                        section("Sessions begin with", sessions.start()),
                        section("Sessions end with", sessions.end())),
                csv(sessions));
    }

    private static void spread(List<String> lines, String what, @Nullable Spread spread) {
        if (spread != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s: mean %.2f, median %.1f, 95 %% up to %.1f, most %,d",
                            what,
                            spread.mean(),
                            spread.median(),
                            spread.p95(),
                            spread.max()));
        }
    }

    private static View.Section section(String title, List<Sessions.Edge> edges) {
        Table.Builder table = Table.of("type", "count", "share");
        edges.forEach(
                edge ->
                        table.row(
                                Cell.of(edge.type()),
                                Cell.of(edge.count()),
                                Cell.share(edge.share())));
        return new View.Section(edges.isEmpty() ? List.of() : List.of(title), table.build());
    }

    private static Table csv(Sessions sessions) {
        Table.Builder table = Table.of("end", "type", "count", "share");
        add(table, "start", sessions.start());
        add(table, "end", sessions.end());
        return table.build();
    }

    private static void add(Table.Builder table, String end, List<Sessions.Edge> edges) {
        edges.forEach(
                edge ->
                        table.row(
                                Cell.of(end),
                                Cell.of(edge.type()),
                                Cell.of(edge.count()),
                                Cell.share(edge.share())));
    }
}
