package dev.waymark.cli.conformance;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.conformance.NumberText;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.maps.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.conformance.Behind;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells how far customers go the way that a map draws. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        customSynopsis = "waymark conformance [OPTIONS] MAP FILE...",
        description =
                "Tells how far customers go the way that a map draws: steps completed and missing,"
                        + " ad-hoc behaviour, moves between steps, fitness by week, alarms.",
        footer = {
            "",
            "The first file is the map, as JSON; the others are the log.",
            "Fitness is 1 for a journey exactly as planned, 0 for one with nothing in common.",
            "",
            "Examples:",
            "  waymark conformance map.json shop.csv",
            "  waymark conformance map.json shop.csv --within purchase=14d --format json",
            "  waymark conformance map.json shop.csv --customers missing=purchase",
            "  waymark conformance map.json shop.csv --customers \"ghost=chat@Look->Order\"",
            "  waymark conformance map.json shop.csv --customers \"way=Look->Use\"",
            "  waymark conformance map.json shop.csv --customers week=2026-01-05"
        })
public final class ConformanceCommand implements Callable<Integer> {
    private static final int LISTED = 50;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private BindingsOption bindings = new BindingsOption();

    @Option(
            names = "--within",
            paramLabel = "STEP=TIME",
            description = "How soon a step should be reached after entering; once for each.")
    private List<String> within = List.of();

    @Option(
            names = "--ghost-share",
            paramLabel = "SHARE",
            description =
                    "From which share of customers on ad-hoc behaviour is told. Default: 0.05.")
    private @Nullable Double ghostShare;

    @Option(
            names = "--customers",
            paramLabel = "NUMBER",
            description =
                    "List the customers behind a number instead, under other names: STATE=STEP (the"
                            + " state is visited, returning, completed, missing, failing, open or"
                            + " unexpected), ghost=TYPE@STEP->STEP for something ad hoc,"
                            + " way=STEP->STEP for a way, week=DAY for those who entered in a"
                            + " week. A side of an arrow left empty is the start or the end.")
    private @Nullable String customers;

    public ConformanceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyMap read = MapFile.read(log.takeFirst("a map's file"));
        MapNumber wanted = customers == null ? null : NumberText.parse("customers", customers);
        ConformanceOptions options =
                new ConformanceOptions(
                        within.isEmpty() ? null : within,
                        ghostShare,
                        log.since(),
                        log.until(),
                        bindings.word());
        JourneyIndex index = new LogReading(console, log).index(MapDrafts.properties(read));
        MapReality reality = new MapReality(LocalDriver.onAllProcessors());
        CancelSignal cancel = new CancelSignal();
        if (wanted == null) {
            Conformance found = reality.conformance(index, read, options, log.zone(), cancel);
            format.write(console, found, () -> ConformanceView.of(read, found));
        } else {
            Behind found = reality.behind(index, read, options, log.zone(), wanted, LISTED, cancel);
            format.write(console, found, () -> ConformanceView.of(read, wanted, found));
        }
        return 0;
    }
}
