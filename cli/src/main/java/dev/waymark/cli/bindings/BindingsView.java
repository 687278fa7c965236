package dev.waymark.cli.bindings;

import dev.waymark.app.bindings.BindingReport;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.bindings.BindingFacts;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a condition binds, as tables for people. */
final class BindingsView {
    private static final double PERCENT = 100;

    private BindingsView() {}

    static View of(JourneyMap map, BindingReport report) {
        BindingFacts facts = report.facts();
        Table types = types(facts.types());
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(headlines(report), types));
        sections.add(new View.Section(List.of("Also bound by other steps"), overlaps(map, facts)));
        sections.add(new View.Section(List.of("Examples, under other names"), examples(facts)));
        sections.add(new View.Section(List.of(unbound(facts)), types(facts.unboundTypes())));
        sections.add(
                new View.Section(
                        List.of("To propose: bound to nothing, like names first"),
                        suggestions(report)));
        sections.add(new View.Section(List.of("Bindings, oldest first"), versions(report)));
        return new View(sections, types);
    }

    private static List<String> headlines(BindingReport report) {
        BindingFacts facts = report.facts();
        List<String> lines = new ArrayList<>();
        lines.add(
                report.condition() == null
                        ? "The step is bound to nothing."
                        : String.format(
                                Locale.ROOT,
                                "%s: %,d of %,d events, %,d of %,d customers",
                                report.condition(),
                                facts.events(),
                                facts.ofEvents(),
                                facts.customers(),
                                facts.ofCustomers()));
        if (!report.unknown().isEmpty()) {
            lines.add(
                    "The log has no event of the type "
                            + report.unknown().stream()
                                    .map("\"%s\""::formatted)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return lines;
    }

    private static String unbound(BindingFacts facts) {
        return String.format(
                Locale.ROOT,
                "Bound to no step: %,d events%s",
                facts.unbound(),
                facts.ofEvents() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f %%",
                                PERCENT * facts.unbound() / facts.ofEvents()));
    }

    private static Table types(List<BindingFacts.OfType> all) {
        Table.Builder table = Table.of("type", "events", "customers");
        all.forEach(
                it -> table.row(Cell.of(it.type()), Cell.of(it.events()), Cell.of(it.customers())));
        return table.build();
    }

    private static Table overlaps(JourneyMap map, BindingFacts facts) {
        Map<String, String> names =
                map.steps().stream().collect(Collectors.toMap(Step::id, Step::name));
        Table.Builder table = Table.of("step", "events");
        facts.overlaps()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(names.getOrDefault(it.step(), it.step())),
                                        Cell.of(it.events())));
        return table.build();
    }

    private static Table examples(BindingFacts facts) {
        Table.Builder table = Table.of("customer", "time", "type", "channel");
        facts.examples()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(it.pseudonym()),
                                        Cell.of(it.time().toString()),
                                        Cell.of(it.type()),
                                        Cell.of(it.channel())));
        return table.build();
    }

    private static Table suggestions(BindingReport report) {
        Table.Builder table = Table.of("condition", "events", "customers", "likeness");
        report.suggestions()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(it.condition()),
                                        Cell.of(it.events()),
                                        Cell.of(it.customers()),
                                        Cell.share(it.likeness())));
        return table.build();
    }

    private static Table versions(BindingReport report) {
        Table.Builder table = Table.of("version", "validFrom", "condition", "failure");
        report.versions()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of((long) it.version()),
                                        Cell.of(
                                                it.validFrom() == null
                                                        ? null
                                                        : Objects.toString(it.validFrom())),
                                        Cell.of(it.condition()),
                                        Cell.of(it.failure())));
        return table.build();
    }
}
