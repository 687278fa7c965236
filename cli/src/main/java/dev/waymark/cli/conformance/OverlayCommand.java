package dev.waymark.cli.conformance;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.maps.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Puts the numbers of a log on the steps of a map. */
@Command(
        name = "overlay",
        mixinStandardHelpOptions = true,
        customSynopsis = "waymark overlay [OPTIONS] MAP FILE...",
        description =
                "Puts the numbers of a log on the steps of a map: customers, conversion, waits,"
                        + " repeat visits, scores, and each against the period before.",
        footer = {
            "",
            "The first file is the map, as JSON; the others are the log.",
            "Customers go on if they later come to a step to which the map leads from this",
            "one: the next in the row, a branch or a loop. The wait ends at the first of them.",
            "With --since there is a period before: as long, and ending there.",
            "Scores are events whose type has the word nps, csat or ces, with their value.",
            "",
            "Examples:",
            "  waymark overlay map.json shop.csv",
            "  waymark overlay map.json shop.csv --since 2025-07-01 --where 'did purchase'"
        })
public final class OverlayCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private BindingsOption bindings = new BindingsOption();

    public OverlayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyMap map = MapFile.read(log.takeFirst("a map's file"));
        ConformanceOptions options =
                new ConformanceOptions(null, null, log.since(), log.until(), bindings.word());
        JourneyIndex index = new LogReading(console, log).index(MapReality.properties(map));
        MapOverlay overlay =
                new MapReality(LocalDriver.onAllProcessors())
                        .overlay(index, map, options, log.zone(), new CancelSignal());
        format.write(console, overlay, () -> OverlayView.of(overlay));
        return 0;
    }
}
