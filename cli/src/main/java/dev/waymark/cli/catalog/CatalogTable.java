package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.CatalogAnswer;
import dev.waymark.app.catalog.CatalogEntry;
import dev.waymark.app.catalog.CatalogFlaw;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.catalog.Drift;
import dev.waymark.engine.catalog.Silence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Shows a catalogue as tables. */
final class CatalogTable {
    private CatalogTable() {}

    static View view(CatalogAnswer answer) {
        Table types = types(answer);
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(List.of(summary(answer)), types));
        Table flaws = flaws(answer);
        if (!flaws.rows().isEmpty()) {
            sections.add(new View.Section(List.of("what is wrong"), flaws));
        }
        sections.add(new View.Section(List.of("properties"), properties(answer)));
        if (answer.drifting() > 0) {
            sections.add(new View.Section(List.of("what changed"), drift(answer)));
        }
        return new View(sections, types);
    }

    private static String summary(CatalogAnswer answer) {
        return String.format(
                Locale.ROOT,
                "%,d events of %,d types; %,d stopped arriving, %,d changed%s%s",
                answer.events(),
                answer.types().size(),
                answer.silent(),
                answer.drifting(),
                answer.unmapped() == null
                        ? ""
                        : String.format(Locale.ROOT, ", %,d on no map", answer.unmapped()),
                answer.refused() == null || answer.refused() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d not taken", answer.refused()));
    }

    /** What was not taken, then what is wrong with events that were. */
    private static Table flaws(CatalogAnswer answer) {
        Table.Builder table = Table.of("reason", "became", "messages", "codes");
        for (CatalogFlaw flaw : answer.flaws()) {
            table.row(
                    Cell.of(flaw.reason()),
                    Cell.of(flaw.taken() ? "taken" : "refused"),
                    Cell.of(flaw.messages()),
                    Cell.of(String.join(", ", flaw.codes())));
        }
        add(table, "same-again", answer, CatalogEntry.CatalogQuality::repeats);
        add(table, "in-the-future", answer, CatalogEntry.CatalogQuality::future);
        add(table, "time-replaced", answer, CatalogEntry.CatalogQuality::retimed);
        return table.build();
    }

    private static void add(
            Table.Builder table,
            String reason,
            CatalogAnswer answer,
            ToLongFunction<CatalogEntry.CatalogQuality> count) {
        long events = answer.types().stream().map(CatalogEntry::quality).mapToLong(count).sum();
        if (events > 0) {
            table.row(Cell.of(reason), Cell.of("taken"), Cell.of(events), new Cell.Absent());
        }
    }

    private static Table types(CatalogAnswer answer) {
        Table.Builder table =
                Table.of(
                        "type",
                        "name",
                        "events",
                        "customers",
                        "first",
                        "last",
                        "repeats",
                        "future",
                        "retimed",
                        "mapped",
                        "silent");
        for (CatalogEntry type : answer.types()) {
            table.row(
                    Cell.of(type.type()),
                    Cell.of(type.name() == null ? "(hidden)" : type.name()),
                    Cell.of(type.events()),
                    Cell.of(type.customers()),
                    Cell.of(type.first().toString()),
                    Cell.of(type.last().toString()),
                    Cell.of(type.quality().repeats()),
                    Cell.of(type.quality().future()),
                    Cell.of(type.quality().retimed()),
                    type.mapped() == null
                            ? new Cell.Absent()
                            : Cell.of(type.mapped() ? "yes" : "no"),
                    silence(type.silence()));
        }
        return table.build();
    }

    private static Cell silence(@Nullable Silence silence) {
        return silence == null
                ? new Cell.Absent()
                : Cell.of(
                        String.format(
                                Locale.ROOT,
                                "%,.0f h (longest before %,.0f h)",
                                silence.gapSeconds() / 3600,
                                silence.longestGapSeconds() / 3600));
    }

    private static Table properties(CatalogAnswer answer) {
        Table.Builder table =
                Table.of("type", "property", "share", "kinds", "personal", "examples");
        for (CatalogEntry type : answer.types()) {
            for (CatalogEntry.CatalogProperty property : type.properties()) {
                table.row(
                        Cell.of(type.type()),
                        Cell.of(property.property()),
                        Cell.share(property.share()),
                        Cell.of(
                                property.kinds().stream()
                                        .map(it -> it.kind())
                                        .collect(Collectors.joining(", "))),
                        Cell.of(property.personal() ? "yes" : "no"),
                        Cell.of(String.join(", ", property.examples())));
            }
        }
        return table.build();
    }

    private static Table drift(CatalogAnswer answer) {
        Table.Builder table = Table.of("type", "property", "what", "kind", "at", "without");
        for (CatalogEntry type : answer.types()) {
            for (Drift drift : type.drift()) {
                String kind = drift.kind();
                table.row(
                        Cell.of(type.type()),
                        Cell.of(drift.property()),
                        Cell.of(drift.what()),
                        kind == null ? new Cell.Absent() : Cell.of(kind),
                        Cell.of(drift.at().toString()),
                        Cell.of(drift.without()));
            }
        }
        return table.build();
    }
}
