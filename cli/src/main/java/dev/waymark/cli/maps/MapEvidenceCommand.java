package dev.waymark.cli.maps;

import dev.waymark.app.evidence.EvidenceReport;
import dev.waymark.app.evidence.MapEvidence;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.workspace.MapSourceOptions;
import dev.waymark.cli.workspace.MapSourceOptions.MapLog;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.evidence.GradedPart;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells how well the statements of a map are backed. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark map evidence [OPTIONS] MAP FILE...",
            "       waymark map evidence [OPTIONS] --workspace NAME --map MAP"
        },
        description =
                "Tells how well the statements of a map are backed; those come first that are"
                        + " least backed and most relied on.",
        footer = {
            "",
            "The first file is the map, as JSON; the others are the log, which tells how many"
                    + " customers meet each step.",
            "",
            "Examples:",
            "  waymark map evidence map.json shop.csv",
            "  waymark map evidence --workspace Shop --map \"Buying\""
        })
public final class MapEvidenceCommand implements Callable<Integer> {
    private static final int SHOWN = 30;
    private static final int LETTERS = 60;

    private final Console console;

    @Mixin private MapSourceOptions source = new MapSourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    public MapEvidenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (MapLog over = source.open(console, "map evidence")) {
            EvidenceReport report = MapEvidence.of(over.map(), over.numbers(), Instant.now());
            format.write(console, report, () -> view(report));
        }
        return 0;
    }

    private static View view(EvidenceReport report) {
        Table.Builder table =
                Table.of("part", "says", "grade", "strength", "n", "age in days", "relied on");
        for (GradedPart it : report.parts().stream().limit(SHOWN).toList()) {
            Grade grade = it.grade();
            table.row(
                    Cell.of(it.part()),
                    Cell.of(shortened(it.name())),
                    Cell.of(grade.kind()),
                    Cell.amount(grade.strength()),
                    Cell.count(grade.n()),
                    Cell.count(grade.days()),
                    Cell.share(it.reliance()));
        }
        Table parts = table.build();
        return new View(
                List.of(
                        new View.Section(
                                List.of(
                                        String.format(
                                                Locale.ROOT,
                                                "%,d statements: %,d assumed, %,d researched, %,d"
                                                        + " measured. Backed by %.0f %%.",
                                                report.statements(),
                                                report.assumed(),
                                                report.researched(),
                                                report.measured(),
                                                100 * report.strength())),
                                parts)),
                parts);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LETTERS ? line : line.substring(0, LETTERS - 1) + "…";
    }
}
