package dev.waymark.cli.bottlenecks;

import dev.waymark.app.bottlenecks.BottleneckReport;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.obstacles.Followed;
import dev.waymark.engine.obstacles.Obstacles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Waits, obstacles and exits as tables. CSV carries the waits. */
final class BottlenecksView {
    private static final int EXITS = 10;

    private BottlenecksView() {}

    static View of(BottleneckReport report) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(headline(report), waits(report.transitions(), true)));
        Obstacles obstacles = report.obstacles();
        String found =
                String.format(
                        Locale.ROOT,
                        "%d obstacles among %d transitions tested; customers lost with their 95 %%"
                                + " interval",
                        obstacles.found().size(),
                        obstacles.tested());
        sections.add(new View.Section(List.of(found), obstacles(obstacles)));
        for (Obstacles.Obstacle obstacle : obstacles.found()) {
            sections.add(new View.Section(List.of(shortenLine(obstacle)), faster(obstacle)));
        }
        sections.add(new View.Section(List.of("where customers left"), exits(report.exits())));
        sections.add(
                new View.Section(List.of(report.definition().text()), Table.of("none").build()));
        return new View(sections, waits(report.transitions(), false));
    }

    private static List<String> headline(BottleneckReport report) {
        List<String> lines = new ArrayList<>();
        String first =
                String.format(
                        Locale.ROOT,
                        "%,d transitions of %,d journeys",
                        report.total(),
                        report.customers());
        if (report.transitions().size() < report.total()) {
            first += String.format(Locale.ROOT, "; the first %,d", report.transitions().size());
        }
        lines.add(first);
        Bottlenecks.Waiting waiting = report.waitingTime();
        if (waiting != null && waiting.total().isPositive()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%.1f %% of all waiting time is waiting for us",
                            100.0 * waiting.forUs().toMillis() / waiting.total().toMillis()));
        }
        return lines;
    }

    private static Table waits(List<Bottlenecks.Transition> transitions, boolean isShown) {
        Table.Builder table =
                isShown
                        ? Table.of(
                                "from",
                                "to",
                                "count",
                                "customers",
                                "median",
                                "p95",
                                "share",
                                "forUs")
                        : Table.of(
                                "from",
                                "to",
                                "count",
                                "customers",
                                "waitMean",
                                "waitMedian",
                                "waitP95",
                                "waitMin",
                                "waitMax",
                                "total",
                                "share",
                                "forUs");
        for (Bottlenecks.Transition transition : transitions) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(transition.from()));
            row.add(Cell.of(transition.to()));
            row.add(Cell.of(transition.count()));
            row.add(Cell.of(transition.customers()));
            if (!isShown) {
                row.add(Cell.of(transition.waiting().mean()));
            }
            row.add(Cell.of(transition.waiting().median()));
            row.add(Cell.of(transition.waiting().p95()));
            if (!isShown) {
                row.add(Cell.of(transition.waiting().min()));
                row.add(Cell.of(transition.waiting().max()));
                row.add(Cell.of(transition.total()));
            }
            row.add(Cell.share(transition.share()));
            row.add(Cell.share(forUs(transition)));
            table.row(row.toArray(Cell[]::new));
        }
        return table.build();
    }

    private static double forUs(Bottlenecks.Transition transition) {
        Bottlenecks.Part part = transition.forUs();
        return part == null ? 0 : (double) part.count() / transition.count();
    }

    private static Table obstacles(Obstacles obstacles) {
        Table.Builder table =
                Table.of(
                        "from",
                        "to",
                        "threshold",
                        "above",
                        "exitBelow",
                        "exitAbove",
                        "lost",
                        "lostLow",
                        "lostHigh",
                        "leftWaiting",
                        "p");
        for (Obstacles.Obstacle obstacle : obstacles.found()) {
            table.row(
                    Cell.of(obstacle.from()),
                    Cell.of(obstacle.to()),
                    Cell.of(obstacle.threshold()),
                    Cell.of(Math.round(obstacle.above().customers())),
                    Cell.share(obstacle.below().exit()),
                    Cell.share(obstacle.above().exit()),
                    Cell.of(Math.round(obstacle.lost().customers())),
                    Cell.of(Math.round(obstacle.lost().low())),
                    Cell.of(Math.round(obstacle.lost().high())),
                    Cell.of(obstacle.leftWaiting().customers()),
                    Cell.of(String.format(Locale.ROOT, "%.2g", obstacle.corrected())));
        }
        return table.build();
    }

    private static String shortenLine(Obstacles.Obstacle obstacle) {
        return "what if every wait from %s to %s were shorter (an estimate)"
                .formatted(obstacle.from(), obstacle.to());
    }

    private static Table faster(Obstacles.Obstacle obstacle) {
        Table.Builder table = Table.of("shorterBy", "moved", "gained", "gainedLow", "gainedHigh");
        for (Obstacles.Faster faster : obstacle.faster()) {
            table.row(
                    Cell.of(faster.by()),
                    Cell.of(Math.round(faster.moved())),
                    Cell.of(Math.round(faster.gained().customers())),
                    Cell.of(Math.round(faster.gained().low())),
                    Cell.of(Math.round(faster.gained().high())));
        }
        return table.build();
    }

    private static Table exits(List<Followed.CustomerExit> exits) {
        Table.Builder table = Table.of("at", "customers", "share", "reasons");
        exits.stream()
                .limit(EXITS)
                .forEach(
                        exit ->
                                table.row(
                                        Cell.of(exit.at()),
                                        Cell.of(exit.customers()),
                                        Cell.share(exit.share()),
                                        reasons(exit)));
        return table.build();
    }

    private static Cell reasons(Followed.CustomerExit exit) {
        return exit.reasons().isEmpty()
                ? new Cell.Absent()
                : Cell.of(
                        exit.reasons().stream()
                                .map(reason -> reason.reason() + " " + reason.customers())
                                .collect(Collectors.joining(", ")));
    }
}
