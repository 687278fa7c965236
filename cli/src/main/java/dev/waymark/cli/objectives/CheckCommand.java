package dev.waymark.cli.objectives;

import dev.waymark.app.objectives.MapObjectives;
import dev.waymark.app.objectives.ObjectiveOptions;
import dev.waymark.app.objectives.ObjectiveReport;
import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.AskedLog;
import dev.waymark.cli.workspace.SourceOptions;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Tells whether customers meet objectives. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark check [OPTIONS] OBJECTIVES FILE...",
            "       waymark check [OPTIONS] --workspace NAME [--map MAP] [OBJECTIVES]"
        },
        description =
                "Tells whether customers meet objectives, and which customers miss them. Ends with"
                        + " 1 if an objective is missed.",
        footer = {
            "",
            "The first file holds the objectives, as YAML; the others are the log. In a workspace",
            "they are those that are kept with the map, if no file is named.",
            "  objectives:",
            "    - '90%% reach \"quote sent\" within 2d'",
            "    - 'median wait \"quote request\" -> \"quote sent\" < 3d'",
            "    - 'nps \"delivery\" >= 30'",
            "    - 'repeat contact < 10%%'",
            "Names are types of events or, with --map, steps of a map.",
            "",
            "Examples:",
            "  waymark check objectives.yaml shop.csv",
            "  waymark check objectives.yaml shop.csv --map map.json --since 2025-07-01",
            "  waymark check --workspace Shop --map \"Buying\""
        })
public final class CheckCommand implements Callable<Integer> {
    private static final int MISSED = 1;

    private final Console console;

    @Mixin private SourceOptions source = new SourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description =
                    "A map whose steps have the names: its file, or its name or id in the"
                            + " workspace.")
    private @Nullable String map;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many customers to list for each objective missed. Default: 20.")
    private int limit = ObjectiveOptions.LISTED;

    @Option(names = "--weeks", description = "Tells each objective week by week, too.")
    private boolean weeks;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ObjectivesFile file = file();
        try (AskedLog log = source.open(console, "maps", "check")) {
            JourneyMap over = map(log, file);
            if (file == null && (over == null || over.about().objectives().isEmpty())) {
                throw JourneyException.user(
                        "NO_OBJECTIVES",
                        "%s. Write some on its screen, or give a file of them.",
                        over == null
                                ? "neither objectives nor a map that keeps some are named"
                                : "map \"%s\" keeps no objectives".formatted(over.name()));
            }
            ObjectiveReport report =
                    new MapObjectives(LocalDriver.onAllProcessors())
                            .measure(
                                    log.index(log.known(MapObjectives.properties(over))),
                                    over,
                                    new ObjectiveOptions(
                                            file == null ? null : file.objectives(),
                                            source.log().since(),
                                            source.log().until(),
                                            limit),
                                    log.zone(),
                                    !log.isKept(),
                                    new CancelSignal());
            for (ObjectiveReport.Line line : report.objectives()) {
                String fault = line.fault();
                if (fault != null) {
                    throw JourneyException.user("INVALID_OBJECTIVE", "%s", fault);
                }
            }
            format.write(console, report, () -> CheckView.of(report, weeks));
            return report.isMissed() ? MISSED : 0;
        }
    }

    /** The file of objectives; null for those that a workspace keeps with the map. */
    private @Nullable ObjectivesFile file() {
        if (!source.isKept()) {
            return ObjectivesFile.read(source.log().takeFirst("a file of objectives"));
        }
        return source.log().isNamed() ? ObjectivesFile.read(source.log().takeFirst()) : null;
    }

    private @Nullable JourneyMap map(AskedLog log, @Nullable ObjectivesFile file) {
        if (map != null) {
            return log.map(map);
        }
        Path named = file == null ? null : file.map();
        return named == null ? null : MapFile.read(named);
    }
}
