package dev.waymark.cli.compare;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.compare.Comparison;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** A comparison for people, and as one table for programs. */
final class ComparisonView {
    private static final double MILLIS = 1_000;
    static final double LEAST_P = 0.001;

    private final Comparison comparison;
    private final Table.Builder csv =
            Table.of(
                    "kind",
                    "name",
                    "customersA",
                    "customersB",
                    "a",
                    "b",
                    "difference",
                    "low",
                    "high",
                    "p",
                    "corrected");
    private final List<View.Section> sections = new ArrayList<>();

    private ComparisonView(Comparison comparison) {
        this.comparison = comparison;
    }

    static View of(Comparison comparison) {
        return new ComparisonView(comparison).view();
    }

    private View view() {
        sections.add(new View.Section(headlines(), Table.of("what").build()));
        means("journey events", comparison.journeyEvents());
        means("journey seconds", comparison.journeySeconds());
        Comparison.Medians median = comparison.journeyMedian();
        csv("journeys", "median seconds", null, null, median.a(), median.b(), median.difference());
        section(
                "Funnel, of those who entered",
                (table, kind) ->
                        comparison
                                .funnel()
                                .forEach(row -> add(table, kind, row.step(), row.fromStart())));
        steps();
        section(
                "Activities, of all customers",
                (table, kind) ->
                        comparison
                                .activities()
                                .forEach(row -> add(table, kind, row.type(), row.customers())));
        section(
                "Edges, of all customers",
                (table, kind) ->
                        comparison
                                .edges()
                                .forEach(
                                        row ->
                                                add(
                                                        table,
                                                        kind,
                                                        row.from() + " → " + row.to(),
                                                        row.customers())));
        waits();
        section(
                "Variants, of all customers",
                (table, kind) ->
                        comparison
                                .variants()
                                .forEach(
                                        row ->
                                                add(
                                                        table,
                                                        kind,
                                                        String.join(" → ", row.path()),
                                                        row.customers())));
        section(
                "Retention, of those whose first period the log shows whole",
                (table, kind) ->
                        comparison
                                .retention()
                                .forEach(
                                        row ->
                                                add(
                                                        table,
                                                        kind,
                                                        row.period() + " " + row.after(),
                                                        row.customers())));
        survival();
        repeats();
        return new View(sections, csv.build());
    }

    private void steps() {
        Table.Builder medians = waits("medianA", "medianB");
        for (Comparison.Step step : comparison.funnel()) {
            Comparison.Medians median = step.median();
            if (median != null) {
                String name = "→ " + step.step();
                wait(medians, "median step", name, median.a(), median.b(), median.difference());
            }
        }
        addSection("Median time from the step before in the funnel", medians.build());
    }

    private void survival() {
        Comparison.Survival survival = comparison.survival();
        if (survival != null) {
            Table.Builder table = waits("medianA", "medianB");
            wait(
                    table,
                    "survival",
                    "median time",
                    survival.medianA(),
                    survival.medianB(),
                    FurtherView.tested(survival));
            addSection(FurtherView.survival(survival), table.build());
        }
    }

    private void repeats() {
        Comparison.Repeats repeats = comparison.repeatContacts();
        if (repeats != null) {
            Table.Builder table = Table.of("name", "a", "b", "difference", "interval", "corrected");
            add(
                    table,
                    "repeat contacts",
                    "repeated",
                    new Comparison.Shares(
                            repeats.repeatedA(),
                            repeats.repeatedB(),
                            repeats.shareA(),
                            repeats.shareB(),
                            repeats.difference()));
            addSection(FurtherView.repeats(repeats), table.build());
        }
    }

    private List<String> headlines() {
        return List.of(
                side("A", comparison.a()),
                side("B", comparison.b()),
                String.format(
                        Locale.ROOT,
                        "Differences are B − A with their %.0f %% interval; %,d p-values corrected"
                                + " together (%s).",
                        comparison.confidence() * 100,
                        comparison.tests(),
                        comparison.correction()),
                comparison.overlap() == 0
                        ? "Nobody is in both."
                        : String.format(
                                Locale.ROOT,
                                "%,d customers are in both, which the tests do not allow for.",
                                comparison.overlap()));
    }

    private static String side(String name, Comparison.Side side) {
        return String.format(
                Locale.ROOT,
                "%s: %s (%,d customers, %,d events)",
                name,
                side.where(),
                side.customers(),
                side.events());
    }

    private void section(String title, BiConsumer<Table.Builder, String> rows) {
        Table.Builder table = Table.of("name", "a", "b", "difference", "interval", "corrected");
        rows.accept(table, title.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT));
        addSection(title, table.build());
    }

    private void add(Table.Builder table, String kind, String name, Comparison.Shares shares) {
        Comparison.Tested tested = shares.difference();
        table.row(
                Cell.of(name),
                Cell.share(shares.shareA()),
                Cell.share(shares.shareB()),
                Cell.of(tested == null ? null : points(tested.difference())),
                Cell.of(
                        tested == null
                                ? null
                                : points(tested.low()) + " to " + points(tested.high())),
                Cell.of(p(tested)));
        csv(
                kind,
                name,
                shares.customersA(),
                shares.customersB(),
                shares.shareA(),
                shares.shareB(),
                tested);
    }

    private void waits() {
        Table.Builder means = waits("meanA", "meanB");
        Table.Builder medians = waits("medianA", "medianB");
        for (Comparison.Edge edge : comparison.edges()) {
            String name = edge.from() + " → " + edge.to();
            Comparison.Means mean = edge.seconds();
            Comparison.Medians median = edge.median();
            wait(means, "wait", name, mean.a(), mean.b(), mean.difference());
            wait(medians, "median wait", name, median.a(), median.b(), median.difference());
        }
        addSection("Mean waits on these edges", means.build());
        addSection("Median waits on these edges", medians.build());
    }

    private static Table.Builder waits(String a, String b) {
        return Table.of("edge", a, b, "difference", "interval", "corrected");
    }

    private void wait(
            Table.Builder table,
            String kind,
            String name,
            @Nullable Double a,
            @Nullable Double b,
            Comparison.@Nullable Tested tested) {
        table.row(
                Cell.of(name),
                Cell.of(duration(a)),
                Cell.of(duration(b)),
                Cell.of(tested == null ? null : signed(tested.difference())),
                Cell.of(
                        tested == null
                                ? null
                                : signed(tested.low()) + " to " + signed(tested.high())),
                Cell.of(p(tested)));
        csv(kind, name, null, null, a, b, tested);
    }

    private void addSection(String title, Table table) {
        if (!table.rows().isEmpty()) {
            sections.add(new View.Section(List.of(title), table));
        }
    }

    private void means(String name, Comparison.Means means) {
        csv("journeys", name, null, null, means.a(), means.b(), means.difference());
    }

    private void csv(
            String kind,
            String name,
            @Nullable Long customersA,
            @Nullable Long customersB,
            @Nullable Double a,
            @Nullable Double b,
            Comparison.@Nullable Tested tested) {
        csv.row(
                Cell.of(kind),
                Cell.of(name),
                customersA == null ? Cell.of((String) null) : Cell.of(customersA.longValue()),
                customersB == null ? Cell.of((String) null) : Cell.of(customersB.longValue()),
                number(a),
                number(b),
                number(tested == null ? null : tested.difference()),
                number(tested == null ? null : tested.low()),
                number(tested == null ? null : tested.high()),
                number(tested == null ? null : tested.p()),
                number(tested == null ? null : tested.corrected()));
    }

    /** A share in CSV is the plain number; tables show these another way. */
    private static Cell number(@Nullable Double value) {
        return Cell.share(value);
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * 100);
    }

    private static @Nullable String p(Comparison.@Nullable Tested tested) {
        if (tested == null) {
            return null;
        }
        return tested.corrected() < LEAST_P
                ? "< 0.001"
                : String.format(Locale.ROOT, "%.3f", tested.corrected());
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    private static String signed(double seconds) {
        return (seconds < 0 ? "−" : "+") + Cell.of(duration(Math.abs(seconds))).shown();
    }
}
