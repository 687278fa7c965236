package dev.waymark.cli.objectives;

import dev.waymark.app.objectives.MapObjectives;
import dev.waymark.app.objectives.ObjectiveOptions;
import dev.waymark.app.objectives.ObjectiveReport;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.maps.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
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
        customSynopsis = "waymark check [OPTIONS] OBJECTIVES FILE...",
        description =
                "Tells whether customers meet objectives, and which customers miss them. Ends with"
                        + " 1 if an objective is missed.",
        footer = {
            "",
            "The first file holds the objectives, as YAML; the others are the log.",
            "  objectives:",
            "    - '90%% reach \"quote sent\" within 2d'",
            "    - 'median wait \"quote request\" -> \"quote sent\" < 3d'",
            "    - 'nps \"delivery\" >= 30'",
            "    - 'repeat contact < 10%%'",
            "Names are types of events or, with --map, steps of a map.",
            "",
            "Examples:",
            "  waymark check objectives.yaml shop.csv",
            "  waymark check objectives.yaml shop.csv --map map.json --since 2025-07-01"
        })
public final class CheckCommand implements Callable<Integer> {
    private static final int MISSED = 1;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(names = "--map", paramLabel = "MAP", description = "A map whose steps have the names.")
    private @Nullable Path mapFile;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many customers to list for each objective missed. Default: 20.")
    private int limit = ObjectiveOptions.LISTED;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ObjectivesFile file = ObjectivesFile.read(log.takeFirst("a file of objectives"));
        Path from = mapFile == null ? file.map() : mapFile;
        JourneyMap map = from == null ? null : MapFile.read(from);
        JourneyIndex index = new LogReading(console, log).index(MapObjectives.properties(map));
        ObjectiveReport report =
                new MapObjectives(LocalDriver.onAllProcessors())
                        .measure(
                                index,
                                map,
                                new ObjectiveOptions(
                                        file.objectives(), log.since(), log.until(), limit),
                                log.zone(),
                                true,
                                new CancelSignal());
        for (ObjectiveReport.Line line : report.objectives()) {
            String fault = line.fault();
            if (fault != null) {
                throw JourneyException.user("INVALID_OBJECTIVE", "%s", fault);
            }
        }
        format.write(console, report, () -> CheckView.of(report));
        return report.isMissed() ? MISSED : 0;
    }
}
