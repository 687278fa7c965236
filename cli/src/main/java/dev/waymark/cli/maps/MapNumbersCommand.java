package dev.waymark.cli.maps;

import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.MapSourceOptions;
import dev.waymark.cli.workspace.MapSourceOptions.MapLog;
import dev.waymark.engine.steps.StepNumbers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Tells the live numbers of a map's steps. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark map numbers [OPTIONS] MAP FILE...",
            "       waymark map numbers [OPTIONS] --workspace NAME --map MAP"
        },
        description =
                "Tells the numbers that stand on a drawn map: of each step its customers, share,"
                        + " conversion and wait.",
        footer = {
            "",
            "More of them, with trends and scores: waymark overlay.",
            "",
            "Examples:",
            "  waymark map numbers map.json shop.csv",
            "  waymark map numbers --workspace Shop --map \"Buying\""
        })
final class MapNumbersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private MapSourceOptions source = new MapSourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    MapNumbersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (MapLog over = source.open(console, "map numbers")) {
            StepNumbers numbers = over.numbers();
            format.write(console, numbers, () -> MapView.of(over.map(), numbers));
        }
        return 0;
    }
}
