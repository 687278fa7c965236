package dev.waymark.cli.conformance;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.MapSourceOptions;
import dev.waymark.cli.workspace.MapSourceOptions.MapLog;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Puts the numbers of a log on the steps of a map. */
@Command(
        name = "overlay",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark overlay [OPTIONS] MAP FILE...",
            "       waymark overlay [OPTIONS] --workspace NAME --map MAP"
        },
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
            "  waymark overlay map.json shop.csv --since 2025-07-01 --where 'did purchase'",
            "  waymark overlay --workspace Shop --map \"Buying\" --since 2025-07-01"
        })
public final class OverlayCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private MapSourceOptions source = new MapSourceOptions();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private BindingsOption bindings = new BindingsOption();

    public OverlayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ConformanceOptions options =
                new ConformanceOptions(
                        null, null, source.log().since(), source.log().until(), bindings.word());
        try (MapLog over = source.open(console, "overlay")) {
            MapOverlay overlay =
                    new MapReality(LocalDriver.onAllProcessors())
                            .overlay(
                                    over.index(MapReality.properties(over.map())),
                                    over.map(),
                                    options,
                                    over.zone(),
                                    new CancelSignal());
            format.write(console, overlay, () -> OverlayView.of(overlay));
        }
        return 0;
    }
}
