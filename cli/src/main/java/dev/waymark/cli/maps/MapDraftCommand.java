package dev.waymark.cli.maps;

import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/** Drafts a journey map from a log, its steps bound to the log's events. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Drafts a journey map from a log, its steps bound to the log's events, and shows"
                    + " volume, conversion and wait of each step, and journeys that stand for all.",
        footer = {
            "",
            "With -o the map goes to that file as JSON; without, --format json prints it.",
            "--since and --until bound the events that the numbers count; the draft uses all.",
            "",
            "Examples:",
            "  waymark map draft shop.csv",
            "  waymark map draft shop.csv -o map.json --name \"Shop, first draft\""
        })
public final class MapDraftCommand implements Callable<Integer> {
    private static final String JOURNEY = "Journey";

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the map goes, as JSON; an existing file is replaced.")
    private @Nullable Path output;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The map's name. Default: the first file's name.")
    private @Nullable String name;

    public MapDraftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyIndex index = new LogReading(console, log).index(List.of());
        MapDrafts drafts = new MapDrafts(LocalDriver.onAllProcessors());
        Clock clock = Clock.systemUTC();
        String source = log.name();
        DraftRequest request =
                new DraftRequest(
                        name == null ? source : name,
                        source,
                        clock.instant(),
                        new Ids(clock, new SecureRandom())::next);
        JourneyMap draft = drafts.draft(index, request);
        Representatives journeys = drafts.journeys(index, draft);
        JourneyMap map = MapDrafts.withJourneys(draft, journeys, JOURNEY, request);
        boolean isJson = format.format() == OutputFormat.JSON;
        if (output != null || isJson) {
            MapFile.write(console, output, map);
        }
        if (isJson) {
            return 0;
        }
        StepNumbers numbers = drafts.numbers(index, map, log.range());
        format.write(console, map, () -> MapView.of(map, numbers, journeys));
        return 0;
    }
}
