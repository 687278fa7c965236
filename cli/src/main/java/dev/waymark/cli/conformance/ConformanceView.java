package dev.waymark.cli.conformance;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Conformance as tables for people. */
final class ConformanceView {
    private static final int MOST_MOVES = 20;

    private ConformanceView() {}

    static View of(JourneyMap map, Conformance found) {
        Map<String, String> names = names(map);
        Table steps = steps(found, names);
        return new View(
                List.of(
                        new View.Section(List.of(headline(found)), steps),
                        new View.Section(List.of("Moves between steps"), moves(found, names)),
                        new View.Section(
                                List.of("Ad hoc: frequent, and bound to no step"),
                                ghosts(found, names)),
                        new View.Section(List.of("Fitness by week of entry"), weeks(found)),
                        new View.Section(
                                List.of("Alarms: outside the control limits"),
                                alarms(found, names))),
                steps);
    }

    private static String headline(Conformance found) {
        Double fitness = found.fitness();
        return String.format(
                Locale.ROOT,
                "%,d of %,d customers entered the map; %,d are still in flight. Fitness %s: 1 is"
                        + " exactly as planned.",
                found.entered(),
                found.customers(),
                found.open(),
                fitness == null ? "unknown" : String.format(Locale.ROOT, "%.3f", fitness));
    }

    private static Table steps(Conformance found, Map<String, String> names) {
        Table.Builder table =
                Table.of(
                        "step",
                        "customers",
                        "share",
                        "completed",
                        "missing",
                        "failing",
                        "open",
                        "unexpected",
                        "returning");
        for (Conformance.OfStep it : found.steps()) {
            table.row(
                    Cell.of(name(names, it.step(), "")),
                    Cell.count(it.customers()),
                    Cell.share(it.share()),
                    Cell.count(it.completed()),
                    Cell.count(it.missing()),
                    Cell.count(it.failing()),
                    Cell.count(it.open()),
                    Cell.count(it.unexpected()),
                    Cell.count(it.returning()));
        }
        return table.build();
    }

    private static Table moves(Conformance found, Map<String, String> names) {
        Table.Builder table = Table.of("from", "to", "kind", "customers", "count");
        found.moves().stream()
                .limit(MOST_MOVES)
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(name(names, it.from(), "(start)")),
                                        Cell.of(name(names, it.to(), "(end)")),
                                        Cell.of(it.kind()),
                                        Cell.of(it.customers()),
                                        Cell.of(it.count())));
        return table.build();
    }

    private static Table ghosts(Conformance found, Map<String, String> names) {
        Table.Builder table = Table.of("after", "before", "type", "customers");
        for (Conformance.Ghost it : found.ghosts()) {
            table.row(
                    Cell.of(name(names, it.after(), "(start)")),
                    Cell.of(name(names, it.before(), "(end)")),
                    Cell.of(it.type()),
                    Cell.of(it.customers()));
        }
        return table.build();
    }

    private static Table weeks(Conformance found) {
        Table.Builder table = Table.of("week", "customers", "fitness", "low", "high", "note");
        for (Conformance.Week it : found.weeks()) {
            table.row(
                    Cell.of(it.week().toString()),
                    Cell.of(it.customers()),
                    Cell.share(it.fitness()),
                    Cell.share(it.low()),
                    Cell.share(it.high()),
                    Cell.of(it.drift() ? "drift" : it.partial() ? "partial" : ""));
        }
        return table.build();
    }

    private static Table alarms(Conformance found, Map<String, String> names) {
        Table.Builder table = Table.of("week", "what", "value", "usual", "low", "high");
        for (Conformance.Alarm it : found.alarms()) {
            table.row(
                    Cell.of(it.week().toString()),
                    Cell.of(name(names, it.step(), "fitness")),
                    Cell.share(it.value()),
                    Cell.share(it.usual()),
                    Cell.share(it.low()),
                    Cell.share(it.high()));
        }
        return table.build();
    }

    static Map<String, String> names(JourneyMap map) {
        return map.steps().stream().collect(Collectors.toMap(Step::id, Step::name));
    }

    static String name(Map<String, String> names, @Nullable String step, String otherwise) {
        return step == null ? otherwise : names.getOrDefault(step, step);
    }
}
